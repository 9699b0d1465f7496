<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ko">
<context>
    <name>marketpos</name>
    <message><source>누른 {amount:이/가} 아직 안 담겼어요. ‘담기’나 ‘모두 지움’을 누르고 다시 누르세요.</source><translation>{amount} is typed but not in the cart yet. Press Ring up or Clear all, then try again.</translation></message>
    <message><source>누르던 것이 남아 있어요. ‘모두 지움’을 누르고 다시 누르세요.</source><translation>Something is still being typed. Press Clear all, then try again.</translation></message>
    <message><source>{number} 판매를 취소했어요.</source><translation>Sale {number} is taken back.</translation></message>
    <message><source>{amount:을/를} 깎았어요. 너무 많으면 ‘← 하나’를 누르세요.</source><translation>{amount} is knocked off. If that is too much, press ← One.</translation></message>
    <message><source>받은 만큼 누르고 무엇으로 받았는지 누르세요.</source><translation>Type how much you were given, then touch how it was paid.</translation></message>
    <message><source>{name} 외 {n}가지</source><translation>{name} and {n} more</translation></message>
    <message><source>다음 손님: 숫자나 물건을 누르면 시작해요</source><translation>Next customer: a number or a product begins</translation></message>
    <message><source>{number}번 물건이 없어요. 번호를 다시 누르세요.</source><translation>There is no product {number}. Type the number again.</translation></message>
    <message><source>누구 외상인지 고르고 ‘외상’을 다시 누르세요.</source><translation>Choose whose tab it is, then press Tab again.</translation></message>
    <message><source>취소할 판매가 없어요.</source><translation>There is no sale to take back.</translation></message>
    <message><source>담았던 것은 여기 그대로 있어요.</source><translation>What was in the cart is here again.</translation></message>
    <message><source>끝 {digits}인 단골이 없어요.</source><translation>No regular has a number ending in {digits}.</translation></message>
    <message><source>{name:을/를} 적어 뒀어요. 누르면 담겨요.</source><translation>{name} is written down. Touch it to sell it.</translation></message>
    <message><source>처음 보는 바코드예요. 이름으로 찾거나 금액을 누르세요.</source><translation>This barcode is new. Find it by name or type the amount.</translation></message>
    <message><source>{number} {amount} 판매를 취소할까요?</source><translation>Take back sale {number} of {amount}?</translation></message>
    <message><source>잘못 눌렀음</source><translation>Rung up by mistake</translation></message>
    <message><source>{n}근</source><translation>{n} geun</translation></message>
    <message><source>{year}년</source><translation>{year}</translation></message>
    <message><source>{amount}짜리 돈은 없어요. 장수를 다시 적어 주세요.</source><translation>There is no note or coin of {amount}. Write the number again.</translation></message>
    <message><source>금액을 먼저 적어 주세요. 넣을지 뺄지는 따로 골라요.</source><translation>Write the amount first. Whether it goes in or out is chosen separately.</translation></message>
    <message><source>이 날은 {number}번 마감으로 끝났어요. 고치려면 까닭을 적고 다시 여세요.</source><translation>This day was closed with report {number}. To correct it, open it again and say why.</translation></message>
    <message><source>그런 마감이 없거나 이미 다시 열었어요. 판매는 그대로 돼요.</source><translation>There is no such report, or its day is open again. You can go on selling.</translation></message>
    <message><source>{number}번 마감으로 끝난 날이라 취소 대신 돈을 돌려주세요. 새 판매는 그대로 돼요.</source><translation>The day was closed with report {number}: give a refund instead. You can go on selling.</translation></message>
    <message><source>{number:은/는} 다른 PC에서 팔았어요. 취소 대신 돈을 돌려주세요.</source><translation>{number} was sold on another PC. Give a refund instead of taking it back.</translation></message>
    <message><source>{number:은/는} 벌써 조금 돌려줬어요. 나머지도 돈으로 돌려주세요.</source><translation>Some of {number} was refunded already. Refund the rest as well.</translation></message>
    <message><source>돌려줄 것을 골라 주세요. 이미 돌려준 것은 빼고요.</source><translation>Choose what comes back, without what came back already.</translation></message>
    <message><source>{name:은/는} 판 것보다 많이 돌려줄 수 없어요. {amount}까지 돼요.</source><translation>No more of {name} can come back than was sold. Up to {amount}.</translation></message>
    <message><source>받은 것보다 많이 돌려줄 수 없어요. {amount}까지 돼요.</source><translation>No more can be given back than was paid. Up to {amount}.</translation></message>
    <message><source>돈이 나가는 일이라 까닭이 있어야 해요. 한마디만 적어 주세요.</source><translation>Money goes out, so it needs a reason. One word will do.</translation></message>
    <message><source>우리 가게 쿠폰이 아니거나 덜 읽혔어요. 다시 찍어 주세요.</source><translation>This is no coupon of ours, or it was read badly. Scan it again.</translation></message>
    <message><source>{day}까지 쓰는 쿠폰이에요. 새로 드리거나 쿠폰 없이 받으세요.</source><translation>This coupon was good until {day}. Give a new one or go on without it.</translation></message>
    <message><source>{day}에 이미 쓴 쿠폰이에요. 쿠폰 없이 받으세요.</source><translation>This coupon was used on {day}. Go on without it.</translation></message>
    <message><source>쿠폰에 적기에는 너무 큰 금액이에요. 줄여서 적어 주세요.</source><translation>That is too much for a coupon. Write a smaller amount.</translation></message>
    <message><source>도장이 {stamps}개예요. {wanted}개가 되면 쓸 수 있어요.</source><translation>There are {stamps} stamps. They can be used from {wanted} on.</translation></message>
    <message><source>외상은 {amount}이에요. 그보다 많이 받을 수 없어요. 금액을 다시 적어 주세요.</source><translation>The tab is {amount}. No more can be paid on it. Write the amount again.</translation></message>
    <message><source>갚을 외상이 없어요.</source><translation>There is no tab to pay.</translation></message>
    <message><source>이미 한 분으로 되어 있어요.</source><translation>They are one person already.</translation></message>
    <message><source>합친 적이 없는 두 분이에요. 그대로 두어도 돼요.</source><translation>These two were never put together. They can stay as they are.</translation></message>
    <message><source>한 해에서 다섯 해 사이로 골라 주세요.</source><translation>Choose between one and five years.</translation></message>
    <message><source>보낼 말이 아직 없어요. 소식을 적어 주세요.</source><translation>There is nothing to send yet. Write your news.</translation></message>
    <message><source>누가 보내는지 적어야 해요. 가게 전화를 적어 주세요.</source><translation>It has to say who sends it. Write down the shop's telephone number.</translation></message>
    <message><source>문자에는 돈 안 드는 080 수신거부 번호가 있어야 해요. 설정에 적어 주세요.</source><translation>A text message needs a free 080 number to stop it. Write it in Settings.</translation></message>
    <message><source>{letters}자라서 길어요. {limit}자까지 보낼 수 있어요.</source><translation>It has {letters} letters. Up to {limit} can be sent.</translation></message>
    <message><source>밤에도 받겠다고 하신 분이 없어요. 아침 8시 뒤에 보내 주세요. 판매는 그대로 돼요.</source><translation>Nobody agreed to news at night. Send it after 8 in the morning. You can go on selling.</translation></message>
    <message><source>소식을 받겠다고 하신 분이 아직 없어요.</source><translation>Nobody has agreed to receive news yet.</translation></message>
    <message><source>파일이 너무 커서 읽지 않았어요. 단골 목록만 담아 다시 골라 주세요.</source><translation>The file is too large and was not read. Choose one with only the regulars in it.</translation></message>
    <message><source>목록이 아닌 파일이에요. 다른 파일을 골라 주세요.</source><translation>There is no list in this file. Choose another one.</translation></message>
    <message><source>{most}줄이 넘어요. 나눠서 가져와 주세요.</source><translation>It has more than {most} rows. Bring it in in parts.</translation></message>
    <message><source>비밀번호가 달라요. 다시 눌러 주세요.</source><translation>That is not the PIN. Type it again.</translation></message>
    <message><source>숫자 네 자리에서 여덟 자리로 정해 주세요. 한 숫자만은 안 돼요.</source><translation>Choose four to eight digits, not all the same.</translation></message>
    <message><source>다른 분이 쓰는 비밀번호예요. 다른 번호로 정해 주세요.</source><translation>Somebody else has this PIN. Choose another one.</translation></message>
    <message><source>여러 번 틀렸어요. {seconds}초 뒤에 다시 눌러 주세요.</source><translation>Wrong several times. Try again in {seconds} seconds.</translation></message>
    <message><source>사장님만 할 수 있어요. 판매는 그대로 할 수 있어요.</source><translation>Only the owner may do this. You can go on selling.</translation></message>
    <message><source>잠겨 있어요. 비밀번호를 눌러 열어 주세요.</source><translation>It is locked. Type your PIN to open it.</translation></message>
    <message><source>계좌이체로 받은 판매가 아니에요. 다른 판매를 골라 주세요.</source><translation>This sale was not paid by bank transfer. Choose another sale.</translation></message>
    <message><source>현금영수증을 이미 끊었어요 ({number}). 다시 끊지 않아도 돼요.</source><translation>The cash receipt is issued already ({number}). There is no need to do it again.</translation></message>
    <message><source>값을 고쳤어요</source><translation>another price</translation></message>
    <message><source>{n}개 {amount}</source><translation>{n} for {amount}</translation></message>
    <message><source>시가</source><translation>today's price</translation></message>
    <message><source>무엇을 드리는 쿠폰인지 적어 주세요.</source><translation>Write what the coupon is for.</translation></message>
    <message><source>우리 가게 열쇠가 아니에요. 종이를 다시 봐 주세요.</source><translation>This is not our shop's key. Look at the paper again.</translation></message>
    <message><source>받은 금액을 먼저 적어 주세요.</source><translation>Write the amount that was paid first.</translation></message>
    <message><source>외상을 외상이나 쿠폰으로 갚을 수는 없어요. 다른 돈으로 받으세요.</source><translation>A tab is not paid with a tab or a coupon. Take it another way.</translation></message>
    <message><source>옛날 엑셀 파일(.xls)이에요. 엑셀에서 .xlsx로 저장해 다시 골라 주세요.</source><translation>This is an old Excel file (.xls). Save it as .xlsx and choose it again.</translation></message>
    <message><source>사장님 비밀번호를 먼저 정해 주세요. 그다음에 다른 분도 돼요.</source><translation>First the owner chooses a PIN, then others can.</translation></message>
    <message><source>그 물건이 이제 없어요. 다시 골라 주세요.</source><translation>That product is gone. Choose again.</translation></message>
    <message><source>{amount:은/는} 값으로 쓸 수 없어요. 다시 적어 주세요.</source><translation>{amount} cannot be a price. Write it again.</translation></message>
    <message><source>그런 장날은 없어요. 끝자리가 5 차이 나는 두 날을 골라 주세요.</source><translation>There is no such market day. Choose two days that are five apart.</translation></message>
    <message><source>나눠 받던 돈이 있어요. 먼저 끝내거나 ‘나누기 그만’을 누르고 꺼내세요.</source><translation>Part was paid already. Finish, or press ‘No split’, and then take it up.</translation></message>
    <message><source>깎을 돈이나 받을 값을 누르세요</source><translation>Type what comes off, or the price</translation></message>
    <message><source>덤으로</source><translation>For free</translation></message>
    <message><source>되돌리기</source><translation>Undo</translation></message>
    <message><source>다음 물건 덤으로</source><translation>Next one free</translation></message>
    <message><source>한 가지만 깎으려면 닫고 그 줄을 먼저 누르세요.</source><translation>For one of them only: close, and touch its line first.</translation></message>
    <message><source>{amount} 깎기</source><translation>{amount} off</translation></message>
    <message><source>{amount}에</source><translation>For {amount}</translation></message>
    <message><source>하나 더 덤으로</source><translation>One more free</translation></message>
    <message><source>많이 사셔서</source><translation>Bought a lot</translation></message>
    <message><source>떨이</source><translation>Clearance</translation></message>
    <message><source>흠 있어서</source><translation>Flawed</translation></message>
    <message><source>모두 {amount}</source><translation>All: {amount}</translation></message>
    <message><source>이 값에</source><translation>This price</translation></message>
    <message><source>{much} 더 덤으로</source><translation>{much} more free</translation></message>
    <message><source>저울 값</source><translation>Price of the scale</translation></message>
    <message><source>{amount:을/를} 깎았어요. 너무 많으면 ‘흥정’에서 되돌리세요.</source><translation>{amount} off. If that is too much, undo it under ‘Haggle’.</translation></message>
    <message><source>시세</source><translation>Prices</translation></message>
    <message><source>직접 적기</source><translation>Own words</translation></message>
    <message><source>왜 깎아 드리나요?</source><translation>Why is it less?</translation></message>
    <message><source>덤으로 드릴 물건을 누르세요</source><translation>Touch what you give for free</translation></message>
    <message><source>흥정 ⋯</source><translation>Deal ⋯</translation></message>
    <message><source>이 쿠폰은 벌써 담았어요.</source><translation>This coupon is in the cart already.</translation></message>
    <message><source>쿠폰 선물</source><translation>Coupon gift</translation></message>
    <message><source>쿠폰으로 {what:을/를} 드려요.</source><translation>{what}, for the coupon.</translation></message>
    <message><source>쿠폰이 {amount} 남아요. 남은 것은 거슬러 드리지 않아요.</source><translation>{amount} of the coupon is left over. No change is given on it.</translation></message>
    <message><source>쿠폰 {amount:을/를} 받았어요.</source><translation>A coupon for {amount}.</translation></message>
    <message><source>도장은 벌써 썼어요.</source><translation>The stamps are used already.</translation></message>
    <message><source>도장 {n}개 선물</source><translation>Gift for {n} stamps</translation></message>
    <message><source>도장 {n}개는 판매가 끝날 때 빠져요.</source><translation>The {n} stamps are taken off when the sale is complete.</translation></message>
    <message><source>쿠폰과 도장</source><translation>Coupons and stamps</translation></message>
    <message><source>쿠폰 번호 적기</source><translation>Type a coupon</translation></message>
    <message><source>쿠폰 쓰기</source><translation>Use it</translation></message>
    <message><source>쿠폰 QR을 찍으면 바로 담겨요. 안 찍히면 QR 밑의 숫자를 적으세요.</source><translation>A scanned coupon is taken at once. If it cannot be scanned, type the digits below the QR.</translation></message>
    <message><source>{name} 쿠폰과 도장</source><translation>{name}: coupons and stamps</translation></message>
    <message><source>도장 {n}개 쓰기</source><translation>Use {n} stamps</translation></message>
    <message><source>받아 둔 쿠폰이 없어요</source><translation>No coupons</translation></message>
    <message><source>숫자 {n}개를 적으세요</source><translation>Type {n} digits</translation></message>
    <message><source>{n}개 더</source><translation>{n} more</translation></message>
    <message><source>{day}까지</source><translation>Until {day}</translation></message>
    <message><source>선물</source><translation>Gift</translation></message>
    <message><source>쿠폰 {n}</source><translation>Gifts {n}</translation></message>
    <message><source>더 ⋯</source><translation>More ⋯</translation></message>
    <message><source>무엇으로 받나요?</source><translation>How is it paid?</translation></message>
    <message><source>쿠폰은 다시 찍어 주세요.</source><translation>Scan the coupon again.</translation></message>
    <message><source>받는 돈</source><translation>Ways to pay</translation></message>
    <message><source>순서 정하기</source><translation>Arrange</translation></message>
    <message><source>판매 화면에 어떤 열쇠를 둘지 정해요.</source><translation>Which keys there are when selling.</translation></message>
    <message><source>지역화폐 이름</source><translation>Local currency's name</translation></message>
    <message><source>현금은 늘 있어요. 초록 테두리가 보이는 것이에요.</source><translation>Cash is always there. What has a green frame is shown.</translation></message>
    <message><source>다섯 가지까지 바로 보이고, 더 많으면 ‘더 ⋯’를 누르면 나와요.</source><translation>Five are in sight; more of them stand behind ‘More ⋯’.</translation></message>
    <message><source>온누리는 등록한 가게만 받을 수 있어요.</source><translation>Only a registered shop may take Onnuri vouchers.</translation></message>
    <message><source>{name} · 등록 필요</source><translation>{name} · needs registration</translation></message>
    <message><source>{name} 위로</source><translation>Move {name} up</translation></message>
    <message><source>누가 가져갔나요?</source><translation>Who took it along?</translation></message>
    <message><source>장부에 함께 적어 둬요. 안 적어도 돼요.</source><translation>It is written beside the tab. Nobody has to say.</translation></message>
    <message><source>가족</source><translation>Family</translation></message>
    <message><source>직원</source><translation>Staff</translation></message>
    <message><source>배달</source><translation>Courier</translation></message>
    <message><source>이웃</source><translation>Neighbour</translation></message>
    <message><source>가져간 분</source><translation>Taken by</translation></message>
    <message><source>정해 둔 외상 한도를 넘어요. 그래도 드리려면 ‘외상’을 한 번 더 누르세요.</source><translation>This passes the agreed tab limit. To do it all the same, press ‘Tab’ once more.</translation></message>
    <message><source>저울표 바코드</source><translation>Label barcode</translation></message>
    <message><source>저울표</source><translation>Labels</translation></message>
    <message><source>저울표 고르기</source><translation>Choose the layout</translation></message>
    <message><source>값이 찍혀요</source><translation>It tells the price</translation></message>
    <message><source>무게가 찍혀요</source><translation>It tells the weight</translation></message>
    <message><source>저울 설명서의 ‘바코드 형식’과 같은 것을 누르세요. 맞는지는 저울표를 찍어 보세요.</source><translation>Touch what the scale's manual calls its barcode format, then scan a label to see.</translation></message>
    <message><source>앞 {first} · 물건 {item} · 무게 {last}</source><translation>{first} first, {item} item, {last} weight</translation></message>
    <message><source>앞 {first} · 물건 {item} · 값 {last}</source><translation>{first} first, {item} item, {last} price</translation></message>
    <message><source>{many} {amount}에</source><translation>{many} for {amount}</translation></message>
    <message><source>늘 {n}개 {amount}</source><translation>Always {n} for {amount}</translation></message>
    <message><source>섞어서 {amount}에</source><translation>All for {amount}</translation></message>
</context>
</TS>
