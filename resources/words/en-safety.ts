<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ko">
<context>
    <name>marketpos</name>
    <message><source>장부 열쇠를 못 찾아 비상 장부에 적고 있어요. 파세요. 열쇠 종이를 적으면 열려요.</source><translation>The keys are lost. Sell on: it goes into an emergency book.</translation></message>
    <message><source>더 새로운 마켓포스의 장부라 비상 장부에 적고 있어요. 파세요. 새로 설치해 주세요.</source><translation>A newer version's book: sell on, and install the new version.</translation></message>
    <message><source>열쇠 종이 적기</source><translation>Paper key</translation></message>
    <message><source>열쇠 다시 찾기</source><translation>Look for the keys again</translation></message>
    <message><source>장부 열기</source><translation>Open the book</translation></message>
    <message><source>{all}글자 가운데 {n}글자 적었어요. 띄우지 않아도 돼요.</source><translation>{n} of {all} letters typed. Spaces do not matter.</translation></message>
    <message><source>이 종이로는 이 장부가 안 열려요. 다른 종이를 찾거나 상인회에 전화해 주세요. 판매는 돼요.</source><translation>This paper does not open this book. Find another paper or call the association. Selling goes on.</translation></message>
    <message><source>있었던 일</source><translation>What happened</translation></message>
    <message><source>알려 드릴 일이 없었어요</source><translation>Nothing that you need to know</translation></message>
    <message><source>알았어요</source><translation>All right</translation></message>
    <message><source>보관소가 예전으로 되돌려져서 이 PC가 빠진 것을 다시 올렸어요. 잃은 것은 없어요.</source><translation>The association's store lost some. This PC sent it again.</translation></message>
    <message><source>이 장부를 되돌렸거나 다른 PC에서도 써서 보관소와 다시 맞췄어요. 잃은 것은 없어요.</source><translation>This book was put back or copied. Nothing is lost.</translation></message>
    <message><source>장부가 다른 PC로 옮겨 왔어요. 보관소에 올리려면 설정에서 다시 이어 주세요.</source><translation>The book is on another PC. Join again in the settings.</translation></message>
    <message><source>비상 장부에 적은 판매 {n}건을 장부로 옮겼어요.</source><translation>Sales brought home from the emergency book: {n}.</translation></message>
    <message><source>비상 장부 하나가 안 읽혀요. 파일은 그대로 두었으니 상인회에 보여 주세요.</source><translation>An emergency book is torn. Show it to the association.</translation></message>
    <message><source>맡아 둔 장부로 되돌렸어요. 그 뒤에 적은 것은 따로 두었어요.</source><translation>The book was put back from a copy.</translation></message>
    <message><source>QR이 잘 안 읽혀서 안 보여 드렸어요. 채널 QR의 주소를 봐 주세요.</source><translation>A QR was not readable, so it is not shown. See Channel QR.</translation></message>
    <message><source>이 가게의 장부가 아니거나 다 안 읽혀요. 열쇠 종이나 다른 파일을 찾아 주세요. 판매는 돼요.</source><translation>This is not this shop's book, or it is torn. Find the paper key or another file. Selling goes on.</translation></message>
    <message><source>USB에 장부 담기</source><translation>Book onto USB</translation></message>
    <message><source>장부를 통째로 잠가서 담아요. PC가 고장 나도 열쇠 종이로 다시 열 수 있어요.</source><translation>The whole book, locked. Should this PC break, the key on paper opens it again.</translation></message>
    <message><source>새로 담으면 옛 파일은 지워 주세요. 잊어 달라고 한 분이 옛 파일에는 남아요.</source><translation>Delete older files when you take a new one: who asked to be forgotten is still in them.</translation></message>
    <message><source>지금 담기</source><translation>Take it now</translation></message>
    <message><source>담고 있어요. 그동안 파셔도 돼요.</source><translation>Taking it. You may sell meanwhile.</translation></message>
    <message><source>문서 폴더에 담았어요: {file}</source><translation>Kept in documents: {file}</translation></message>
    <message><source>USB에 담았어요. 이제 빼셔도 돼요.</source><translation>It is on the USB stick. You may take it out.</translation></message>
    <message><source>PC에 자리가 거의 없어요. 안 쓰는 파일을 지워 주세요. 판매는 돼요.</source><translation>This PC is nearly full. Delete files that nobody needs.</translation></message>
    <message><source>열리지 않는 기록이 {n}가지 왔어요. 상인회에 알려 주세요.</source><translation>Records came that do not open: {n}. Tell the association.</translation></message>
    <message><source>다른 PC가 더 새로운 마켓포스예요. 이 PC도 새로 설치해 주세요.</source><translation>Another PC is newer. Install the new version here too.</translation></message>
    <message><source>PC에 자리가 하나도 없어요</source><translation>This PC has no room left</translation></message>
    <message><source>안 쓰는 파일을 지우고 다시 켜 주세요. 장부는 그대로 있어요. 그동안은 적어 두세요.</source><translation>Delete files that nobody needs and start again. The book is untouched. Meanwhile write sales down on paper.</translation></message>
    <message><source>똑같이 한 번 더 눌러 주세요</source><translation>Once more, the same</translation></message>
    <message><source>두 번이 서로 달라요. 처음부터 다시 눌러 주세요.</source><translation>The two are not the same. Begin again.</translation></message>
    <message><source>QR이 잘 안 읽혀서 내보내지 않았어요. 채널 QR의 주소를 다시 봐 주세요.</source><translation>The QR could not be read back, so it was not given out. Look at the address under Channel QR.</translation></message>
</context>
</TS>
