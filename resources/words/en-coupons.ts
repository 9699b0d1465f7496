<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ko">
<context>
    <name>marketpos</name>
    <message><source>쿠폰·도장</source><translation>Coupon, stamps</translation></message>
    <message><source>쿠폰 드리기</source><translation>Give a coupon</translation></message>
    <message><source>쿠폰 QR</source><translation>QR of the coupon</translation></message>
    <message><source>드린 쿠폰</source><translation>Given</translation></message>
    <message><source>새 쿠폰</source><translation>New</translation></message>
    <message><source>{who} 님께</source><translation>For {who}</translation></message>
    <message><source>누구든 가져오시는 분께</source><translation>For whoever brings it</translation></message>
    <message><source>무엇을 드릴까요</source><translation>What is it for?</translation></message>
    <message><source>금액이 있으면</source><translation>Amount, if any</translation></message>
    <message><source>{amount} 깎아 드려요</source><translation>{amount} off</translation></message>
    <message><source>덤 한 줌 드려요</source><translation>A handful on top</translation></message>
    <message><source>A4 종이</source><translation>A4 sheet</translation></message>
    <message><source>2주</source><translation>2 weeks</translation></message>
    <message><source>한 달</source><translation>A month</translation></message>
    <message><source>석 달</source><translation>3 months</translation></message>
    <message><source>한 장</source><translation>One</translation></message>
    <message><source>A4 종이에 {n}장</source><translation>{n} on an A4 sheet</translation></message>
    <message><source>쓸 수 있는 것</source><translation>Good</translation></message>
    <message><source>쓴 것</source><translation>Used</translation></message>
    <message><source>날이 지난 것</source><translation>Too old</translation></message>
    <message><source>{day}에 썼어요</source><translation>Used on {day}</translation></message>
    <message><source>여기에는 쿠폰이 없어요</source><translation>No coupons here</translation></message>
    <message><source>손님 화면에</source><translation>Customer's screen</translation></message>
    <message><source>손님 화면에 띄웠어요</source><translation>It is on the customer's screen</translation></message>
    <message><source>손님이 사진으로 찍어 두셨다가 계산할 때 보여 주시면 돼요.</source><translation>The customer takes a photo of it and shows it when paying.</translation></message>
    <message><source>{n}장이에요. 인쇄해서 잘라 쓰세요. 한 장에 한 번이에요.</source><translation>{n} coupons. Print them and cut them apart. Each is good once.</translation></message>
    <message><source>쿠폰 {what}</source><translation>Coupon {what}</translation></message>
    <message><source> 말고도 {n}장</source><translation> and {n} more</translation></message>
    <message><source>도장 몇 개가 모이면 드리나요</source><translation>How many stamps make a full card?</translation></message>
    <message><source>무엇을 드리나요</source><translation>What does a full card give?</translation></message>
    <message><source>새우젓 한 통</source><translation>A jar of salted shrimp</translation></message>
    <message><source>이렇게 할게요</source><translation>Keep it so</translation></message>
    <message><source>선물</source><translation>the gift</translation></message>
    <message><source>{gift} 드렸어요 · 도장 {n}개</source><translation>{gift} given · {n} stamps</translation></message>
    <message><source>{gift} 드렸다고 적었어요. 남은 도장 {n}개예요.</source><translation>{gift} given, written down. {n} stamps left.</translation></message>
    <message><source>도장은 2개에서 {most}개까지 정할 수 있어요.</source><translation>A card has from 2 to {most} stamps.</translation></message>
    <message><source>쿠폰 한 장을 두 번 썼어요</source><translation>One coupon was used twice</translation></message>
    <message><source>도장을 모은 것보다 많이 썼어요</source><translation>More stamps were used than earned</translation></message>
    <message><source>외상보다 많이 갚으셨어요</source><translation>More was paid than was owed</translation></message>
    <message><source>지운 분의 외상이 남아 있어요</source><translation>Somebody forgotten still owes</translation></message>
    <message><source>판 것보다 많이 돌려줬어요</source><translation>More was refunded than sold</translation></message>
    <message><source>두 PC의 장부가 서로 달라요</source><translation>Two PCs' books differ</translation></message>
    <message><source>두 PC가 따로 적었어요</source><translation>Two PCs wrote it down apart</translation></message>
    <message><source>두 계산대에서 같이 받았어요</source><translation>Both counters took it</translation></message>
    <message><source>복사한 쿠폰이었어요</source><translation>It was a copy</translation></message>
    <message><source>그냥 드리기로 했어요</source><translation>We let it be given</translation></message>
    <message><source>두 PC에서 같이 했어요</source><translation>Both PCs did it</translation></message>
    <message><source>손님과 얘기했어요</source><translation>Talked with the customer</translation></message>
    <message><source>그냥 두기로 했어요</source><translation>We let it be</translation></message>
    <message><source>맞지 않는 것</source><translation>What does not add up</translation></message>
    <message><source>아무것도 저절로 고치지 않아요. 살펴보고 왜 그런지 한마디만 남기면 돼요.</source><translation>Nothing is repaired by itself. Look, and say in a word why it is so.</translation></message>
    <message><source>다른 까닭</source><translation>Another reason</translation></message>
    <message><source>살펴봤어요</source><translation>Looked at</translation></message>
    <message><source>살펴보기</source><translation>Look</translation></message>
    <message><source>적어 뒀어요.</source><translation>Written down.</translation></message>
    <message><source>종이에 넣을 주소</source><translation>Address on paper</translation></message>
    <message><source>채널 주소 그대로</source><translation>The channel's own</translation></message>
    <message><source>보관소 짧은 주소</source><translation>Short, over the safe</translation></message>
    <message><source>종이는 여러 해 붙어 있으니, 보관소가 문을 닫아도 열리는 채널 주소를 권해요.</source><translation>Paper hangs for years, so the channel's own address is the better one: it opens even when the association's safe has closed.</translation></message>
    <message><source>어느 종이를 찍으셨는지 셀 수 있지만, 보관소가 문을 닫으면 그 종이는 못 써요.</source><translation>It counts which paper was scanned, but when the association's safe closes that paper is worth nothing.</translation></message>
    <message><source>봉투 스티커</source><translation>Bag stickers</translation></message>
    <message><source>휴대폰으로 찍음</source><translation>Phone scans</translation></message>
    <message><source>휴대폰으로 들어오심</source><translation>Joined by phone</translation></message>
    <message><source>QR이 데려온 분</source><translation>What the QR brought</translation></message>
    <message><source>쿠폰 번호 {digits}</source><translation>Number {digits}</translation></message>
    <message><source>쿠폰은 한 분에 한 장이라 채널 모두에게는 못 넣어요. ‘채널 고른 분께’를 누르세요.</source><translation>Everybody has a coupon of their own, so it cannot go to the whole channel. Choose the picked ones.</translation></message>
    <message><source>소식에 넣기</source><translation>Put it in</translation></message>
    <message><source>쿠폰 넣기</source><translation>Add a coupon</translation></message>
    <message><source>쿠폰 빼기</source><translation>Leave the coupon out</translation></message>
    <message><source>손님이 되물을 수 있는 가게 전화예요. 소식 첫 줄과 영수증에 적혀요.</source><translation>Where customers can ask back. It stands in the first line and on receipts.</translation></message>
    <message><source>가게 전화</source><translation>The shop's telephone</translation></message>
    <message><source>받으시는 분마다 한 장씩 드려요</source><translation>Everybody who gets the news gets one</translation></message>
    <message><source>{n}분 카드에 쿠폰을 넣었어요.</source><translation>{n} people have it on their card now.</translation></message>
    <message><source>전화번호</source><translation>Telephone number</translation></message>
    <message><source>휴대폰으로 그만 받겠다고 하셨어요</source><translation>Asked by phone to be told nothing</translation></message>
    <message><source>보내는 건 사장님이 하세요. 여럿에게 보내는 광고 문자는 전송자격인증을 받은 문자 회사로만 보낼 수 있어요.</source><translation>You send it yourself. Advertising texts to many may go only through a certified sender.</translation></message>
    <message><source>동의·거절·철회는 14일 안에, 동의는 2년마다 알려 드려요. 안 하면 과태료가 나와요.</source><translation>A yes, a no or a withdrawal is confirmed within 14 days, a consent again every 2 years. The law can fine who does not.</translation></message>
    <message><source>영수증 종이로</source><translation>Receipt paper</translation></message>
    <message><source>영수증 프린터로 보냈어요</source><translation>Sent to the receipt printer</translation></message>
    <message><source>계산할 때 이 QR을 보여 주세요</source><translation>Show this QR when you pay</translation></message>
    <message><source>단골 되기로</source><translation>To joining</translation></message>
    <message><source>채널로 바로</source><translation>To the channel</translation></message>
    <message><source>화면의 QR을 찍으면</source><translation>Who scans the screen goes</translation></message>
    <message><source>알려 드릴 일 {n}</source><translation>To be told {n}</translation></message>
    <message><source>{day}에 쓴 쿠폰이에요. 새 쿠폰을 드리세요.</source><translation>It was used on {day}. Give a new one.</translation></message>
    <message><source>{day}까지 쓰는 쿠폰이었어요. 새 쿠폰을 드리세요.</source><translation>It was good until {day}. Give a new one.</translation></message>
    <message><source>연습용 · {shop}</source><translation>Practice · {shop}</translation></message>
</context>
</TS>
