<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ko">
<context>
    <name>marketpos</name>
    <message><source>{amount}원</source><translation>{amount} won</translation></message>
    <message><source>오전 {hour}:{minute}</source><translation>{hour}:{minute} AM</translation></message>
    <message><source>오후 {hour}:{minute}</source><translation>{hour}:{minute} PM</translation></message>
    <message><source>{month}월 {day}일({weekday})</source><translation>{weekday}, {month}/{day}</translation></message>
    <message><source>월</source><translation>Mon</translation></message>
    <message><source>화</source><translation>Tue</translation></message>
    <message><source>수</source><translation>Wed</translation></message>
    <message><source>목</source><translation>Thu</translation></message>
    <message><source>금</source><translation>Fri</translation></message>
    <message><source>토</source><translation>Sat</translation></message>
    <message><source>일</source><translation>Sun</translation></message>
    <message><source>지금은 할 수 없어요. 판매는 그대로 할 수 있어요.</source><translation>This cannot be done now. You can go on selling.</translation></message>
    <message><source>← 하나</source><translation>← One</translation></message>
    <message><source>모두 지움</source><translation>Clear all</translation></message>
    <message><source>× 개수</source><translation>× Count</translation></message>
    <message><source>g · 근</source><translation>g · geun</translation></message>
    <message><source>원어치</source><translation>Worth</translation></message>
    <message><source>깎기</source><translation>Knock off</translation></message>
    <message><source>담기</source><translation>Ring up</translation></message>
    <message><source>전화 끝 4자리</source><translation>Last 4 digits</translation></message>
    <message><source>글자판</source><translation>Keyboard</translation></message>
    <message><source>하나 지움</source><translation>Delete one</translation></message>
    <message><source>다 됐어요</source><translation>Done</translation></message>
    <message><source>띄어쓰기</source><translation>Space</translation></message>
    <message><source>한글</source><translation>Hangul</translation></message>
    <message><source>영어</source><translation>Latin</translation></message>
    <message><source>쌍자음·큰 글자</source><translation>Double consonants, capitals</translation></message>
    <message><source>앞쪽</source><translation>Page back</translation></message>
    <message><source>다음 쪽</source><translation>Next page</translation></message>
    <message><source>닫기</source><translation>Close</translation></message>
    <message><source>좋아요</source><translation>Yes</translation></message>
    <message><source>아니요</source><translation>No</translation></message>
    <message><source>화면을 닦으세요</source><translation>Wipe the screen</translation></message>
    <message><source>다 닦았으면 1을 누르고 2를 누르세요</source><translation>When it is dry, press 1 and then 2</translation></message>
    <message><source>먼저 누를 글쇠</source><translation>Press this first</translation></message>
    <message><source>다음에 누를 글쇠</source><translation>Press this next</translation></message>
    <message><source>마켓포스</source><translation>MarketPOS</translation></message>
    <message><source>판매</source><translation>Sell</translation></message>
    <message><source>단골</source><translation>Regulars</translation></message>
    <message><source>채널 QR</source><translation>Channel</translation></message>
    <message><source>내 장부</source><translation>My book</translation></message>
    <message><source>설정</source><translation>Settings</translation></message>
    <message><source>외상</source><translation>Tab</translation></message>
    <message><source>매출·마감</source><translation>Sales</translation></message>
    <message><source>카메라로 찍으면 소식을 먼저 받아요</source><translation>Scan it and hear the news first</translation></message>
    <message><source>손님 화면</source><translation>Customer screen</translation></message>
    <message><source>가게 채널 QR</source><translation>Shop channel QR</translation></message>
    <message><source>물음 {at}/{count}</source><translation>Question {at}/{count}</translation></message>
    <message><source>앞 물음</source><translation>Question before</translation></message>
    <message><source>고맙습니다. 또 오세요!</source><translation>Thank you. Come again!</translation></message>
    <message><source>{tender} {given} 받았어요</source><translation>{tender} {given}</translation></message>
    <message><source>{vouchers} 받아요</source><translation>{vouchers} accepted</translation></message>
    <message><source>덤</source><translation>Extra</translation></message>
    <message><source>오늘 값 · {day}</source><translation>Today's prices · {day}</translation></message>
    <message><source>온누리상품권</source><translation>Onnuri vouchers</translation></message>
    <message><source>모두</source><translation>All</translation></message>
    <message><source>거스름돈</source><translation>Change</translation></message>
    <message><source>고맙습니다</source><translation>Thank you</translation></message>
    <message><source>깎아 드림</source><translation>Knocked off</translation></message>
    <message><source>주소가 아니에요. 채널에서 ‘주소 복사’를 눌러 붙여 넣으세요.</source><translation>This is not an address. Copy the address in the channel and paste it here.</translation></message>
    <message><source>{host:은/는} {real}인 척하는 주소예요. 가짜일 수 있어서 받지 않아요.</source><translation>{host} only looks like {real}. It may be a fake, so it is not taken.</translation></message>
    <message><source>앞의 이름과 다른 곳({host})으로 가는 주소예요. 받지 않아요.</source><translation>This address leads somewhere else ({host}) than it says. It is not taken.</translation></message>
    <message><source>닮은 글자가 섞인 주소예요. 가짜일 수 있어서 받지 않아요.</source><translation>This address mixes look-alike letters. It may be a fake, so it is not taken.</translation></message>
    <message><source>이름 대신 숫자로 된 주소예요. 가게 이름이 든 주소를 붙여 넣으세요.</source><translation>This address is made of numbers. Paste the one with the shop's name.</translation></message>
    <message><source>누리집 주소가 아니에요. https로 시작하는 주소를 붙여 넣으세요.</source><translation>This is not a web address. Paste one that begins with https.</translation></message>
    <message><source>주소에 안 보이는 글자가 들어 있어요. 다시 복사해 붙여 넣으세요.</source><translation>There are hidden letters in the address. Copy and paste it again.</translation></message>
    <message><source>주소 모양이 이상해요. 처음부터 다시 복사해 붙여 넣으세요.</source><translation>The address looks wrong. Copy all of it and paste it again.</translation></message>
    <message><source>@{name}은 찾을 때 쓰는 이름이에요. pf.kakao.com/_ 로 시작하는 주소가 필요해요.</source><translation>@{name} is a name to search for. We need the address that begins with pf.kakao.com/_</translation></message>
    <message><source>카카오톡 채널 주소가 아니에요. pf.kakao.com/_ 뒤에 글자가 이어져야 해요.</source><translation>This is not a KakaoTalk channel address. Letters must follow pf.kakao.com/_</translation></message>
    <message><source>자물쇠 없는 주소(http)예요. https로 시작하는 주소를 붙여 넣으세요.</source><translation>This address has no lock (http). Paste one that begins with https.</translation></message>
    <message><source>주소가 너무 길어서 QR이 잘 안 읽혀요. 더 짧은 주소를 붙여 넣으세요.</source><translation>The address is too long for a QR that reads well. Paste a shorter one.</translation></message>
    <message><source>카카오톡 채널</source><translation>KakaoTalk channel</translation></message>
    <message><source>네이버 지도</source><translation>Naver Map</translation></message>
    <message><source>네이버 스마트스토어</source><translation>Naver Smart Store</translation></message>
    <message><source>네이버 톡톡</source><translation>Naver TalkTalk</translation></message>
    <message><source>인스타그램</source><translation>Instagram</translation></message>
    <message><source>카카오맵</source><translation>KakaoMap</translation></message>
    <message><source>당근</source><translation>Karrot</translation></message>
    <message><source>밴드</source><translation>Band</translation></message>
    <message><source>다른 누리집</source><translation>Other website</translation></message>
    <message><source>현금</source><translation>Cash</translation></message>
    <message><source>카드</source><translation>Card</translation></message>
    <message><source>온누리 지류</source><translation>Onnuri paper</translation></message>
    <message><source>온누리 카드</source><translation>Onnuri card</translation></message>
    <message><source>온누리 앱</source><translation>Onnuri app</translation></message>
    <message><source>지역화폐</source><translation>Local currency</translation></message>
    <message><source>계좌이체</source><translation>Transfer</translation></message>
    <message><source>QR 결제</source><translation>QR pay</translation></message>
    <message><source>쿠폰</source><translation>Coupon</translation></message>
    <message><source>사업자</source><translation>Business no.</translation></message>
    <message><source>전화</source><translation>Phone</translation></message>
    <message><source>물건</source><translation>Goods</translation></message>
    <message><source>깎음</source><translation>Off</translation></message>
    <message><source>합계</source><translation>Total</translation></message>
    <message><source>면세</source><translation>Tax-free</translation></message>
    <message><source>과세 공급가액</source><translation>Taxable amount</translation></message>
    <message><source>부가세</source><translation>VAT</translation></message>
    <message><source>취소한 판매예요</source><translation>This sale was taken back</translation></message>
    <message><source>말로</source><translation>By word</translation></message>
    <message><source>종이에</source><translation>On paper</translation></message>
    <message><source>종이 동의서 인쇄</source><translation>Print consent form</translation></message>
    <message><source>동의서 {page}쪽</source><translation>Form, page {page}</translation></message>
    <message><source>말로 들으면 나중에 보여 드릴 것이 없어요. 종이나 손님 화면이 더 좋아요.</source><translation>Spoken words cannot be shown later. Paper or the customer screen is better.</translation></message>
    <message><source>서명한 종이를 이 쪽에 끼워 두세요.</source><translation>Keep the signed paper at this page.</translation></message>
    <message><source>손님 화면에 물음이 떴어요. 손님이 누르신 대로 적혀요.</source><translation>The questions are on the customer screen. What is touched there is noted.</translation></message>
    <message><source>쪽 하나 앞으로</source><translation>One page back</translation></message>
    <message><source>쪽 하나 뒤로</source><translation>One page on</translation></message>
    <message><source>다음 물음</source><translation>Next question</translation></message>
    <message><source>잠깐 두기</source><translation>Put aside</translation></message>
    <message><source>방금 판매 취소</source><translation>Take back last</translation></message>
    <message><source>물건이나 금액을 누르세요</source><translation>Press goods or an amount</translation></message>
    <message><source>남은 돈</source><translation>Still to pay</translation></message>
    <message><source>{n}가지</source><translation>Items: {n}</translation></message>
    <message><source>담은 것</source><translation>In the cart</translation></message>
    <message><source>나누기 그만</source><translation>Stop splitting</translation></message>
    <message><source>한 번 더 누르면 취소</source><translation>Press again to take back</translation></message>
    <message><source>꺼내기 {n}</source><translation>Recall {n}</translation></message>
    <message><source>찾기</source><translation>Find</translation></message>
    <message><source>자주</source><translation>Top</translation></message>
    <message><source>자주 파는 것</source><translation>Sold often</translation></message>
    <message><source>다른 갈래</source><translation>Other kinds</translation></message>
    <message><source>단골 찾기 (/)</source><translation>Regular (/)</translation></message>
    <message><source>단골 빼기</source><translation>Without regular</translation></message>
    <message><source>도장 {dots} {n}/{wanted}</source><translation>Stamps {dots} {n}/{wanted}</translation></message>
    <message><source>도장 {n}개</source><translation>{n} stamps</translation></message>
    <message><source>도장 {n}/{wanted}</source><translation>Stamps {n}/{wanted}</translation></message>
    <message><source>새 단골로</source><translation>New regular</translation></message>
    <message><source>영수증</source><translation>Receipt</translation></message>
    <message><source>저장됐어요</source><translation>Saved</translation></message>
    <message><source>손님, {invitation}</source><translation>Dear customer: {invitation}</translation></message>
    <message><source>거스름돈은 없어요</source><translation>No change due</translation></message>
    <message><source>다른 단골로 (/)</source><translation>Another regular (/)</translation></message>
    <message><source>도장 1개가 함께 찍혀요</source><translation>One stamp comes with it</translation></message>
    <message><source>새 단골</source><translation>New regular</translation></message>
    <message><source>이름, 첫소리, 바코드</source><translation>Name, initials, barcode</translation></message>
    <message><source>이름, 첫소리, 전화 끝 4자리</source><translation>Name or number</translation></message>
    <message><source>그런 물건이 없어요. 닫고 ‘+ 물건’으로 적어 두세요</source><translation>No such goods. Close this and add them with “+ Goods”</translation></message>
    <message><source>그런 분이 없어요</source><translation>Nobody like that</translation></message>
    <message><source>아직 단골이 없어요</source><translation>No regulars yet</translation></message>
    <message><source>{times}번</source><translation>{times} times</translation></message>
    <message><source>찾을 것</source><translation>What to find</translation></message>
    <message><source>첫소리로</source><translation>By initials</translation></message>
    <message><source>장부</source><translation>Tab</translation></message>
    <message><source>온누리상품권은 등록한 가게만 받을 수 있어요. 등록하셨으면 언제까지인지 누르세요. 다른 돈은 그대로 받을 수 있어요.</source><translation>Only registered shops may take Onnuri vouchers. If yours is, press until when. Other money can be taken as ever.</translation></message>
    <message><source>액면의 60%가 안 돼요. 거스름돈은 안 드려도 되지만 드릴 수 있어요.</source><translation>Less than 60% of the face value. Change need not be given, but may be.</translation></message>
    <message><source>받을 돈 {amount}</source><translation>To pay {amount}</translation></message>
    <message><source>{face} {n}장</source><translation>{n} × {face}</translation></message>
    <message><source>액면의 60% 넘게 사셨어요. 거스름돈을 꼭 드려야 해요.</source><translation>More than 60% of the face value. Change must be given.</translation></message>
    <message><source>카드나 앱으로</source><translation>By card or app</translation></message>
    <message><source>종이 상품권은 받은 것을 누르세요</source><translation>Press the paper vouchers you were given</translation></message>
    <message><source>{year}년까지</source><translation>Until {year}</translation></message>
    <message><source>종이 {amount} 받음</source><translation>Paper {amount} taken</translation></message>
    <message><source>거스름돈 {amount}</source><translation>Change {amount}</translation></message>
    <message><source>종이 딱 {amount}</source><translation>Paper, exactly {amount}</translation></message>
    <message><source>판매 끝</source><translation>Complete sale</translation></message>
    <message><source>종이 {amount} 받아 두기</source><translation>Take paper {amount} towards it</translation></message>
    <message><source>남은 돈 {amount}</source><translation>{amount} still to pay</translation></message>
    <message><source>새 물건</source><translation>New goods</translation></message>
    <message><source>물건 이름</source><translation>Name of the goods</translation></message>
    <message><source>값 (원)</source><translation>Price (won)</translation></message>
    <message><source>적어 두기</source><translation>Note it</translation></message>
    <message><source>이름이 아직 없어요. 이름을 적고 다시 눌러 주세요.</source><translation>There is no name yet. Write one and press again.</translation></message>
    <message><source>값을 모르겠어요. 3500이나 3천5백처럼 적어 주세요.</source><translation>The price is not clear. Write it like 3500.</translation></message>
    <message><source>받아 둠 · 누르면 도로 빼요</source><translation>Taken · press to give back</translation></message>
    <message><source>잠깐 둔 것</source><translation>Put aside</translation></message>
    <message><source>잠깐 둔 것이 없어요</source><translation>Nothing is put aside</translation></message>
    <message><source>이름 없음</source><translation>No name</translation></message>
    <message><source>온누리</source><translation>Onnuri</translation></message>
    <message><source>나눠서 ⋯</source><translation>Split ⋯</translation></message>
    <message><source>판매 끝 (Enter)</source><translation>Done (Enter)</translation></message>
    <message><source>{amount} 받음</source><translation>{amount} given</translation></message>
    <message><source>현금 딱</source><translation>Exact cash</translation></message>
    <message><source>받은 돈</source><translation>Money given</translation></message>
    <message><source>현금 {amount}</source><translation>Cash {amount}</translation></message>
    <message><source>현금 딱 {amount}</source><translation>Exact {amount}</translation></message>
    <message><source>받아 두기</source><translation>Take towards it</translation></message>
    <message><source>+ 물건</source><translation>+ Goods</translation></message>
    <message><source>{amount}원어치</source><translation>{amount} won worth</translation></message>
    <message><source>{n}번째 오셨어요</source><translation>Visit no. {n}</translation></message>
    <message><source>{unit} 시가</source><translation>{unit}, market price</translation></message>
    <message><source>금액만</source><translation>Amount only</translation></message>
    <message><source>고른 줄의 개수·무게·값을 누르세요</source><translation>Press count, weight or price for this line</translation></message>
    <message><source>금액을 누르고 담기</source><translation>Press an amount, then Ring up</translation></message>
    <message><source>금액을 누르고 담기 · 번호를 누르고 개수</source><translation>Amount, then Ring up · number, then Count</translation></message>
    <message><source>오만원</source><translation>50,000</translation></message>
    <message><source>만원</source><translation>10,000</translation></message>
    <message><source>오천원</source><translation>5,000</translation></message>
    <message><source>천원</source><translation>1,000</translation></message>
    <message><source>500원</source><translation>500</translation></message>
    <message><source>100원</source><translation>100</translation></message>
    <message><source>50원</source><translation>50</translation></message>
    <message><source>10원</source><translation>10</translation></message>
    <message><source>{count} · 값을 고쳤어요</source><translation>{count} · price changed</translation></message>
    <message><source>만원어치</source><translation>10,000 won worth</translation></message>
    <message><source>5천원어치</source><translation>5,000 won worth</translation></message>
    <message><source>몇 개인지 누르고 담기</source><translation>Press how many, then Ring up</translation></message>
    <message><source>물건을 누르거나 담기</source><translation>Press goods, or Ring up</translation></message>
    <message><source>개수를 누르고 담기</source><translation>Press the count, then Ring up</translation></message>
    <message><source>물건 번호 두 자리</source><translation>Two digits of the goods</translation></message>
    <message><source>전화 끝 네 자리</source><translation>Last four digits of the phone</translation></message>
    <message><source>어느 물건인지 누르세요</source><translation>Press which goods</translation></message>
    <message><source>받은 돈 · Enter를 누르면 끝나요</source><translation>Money given · Enter completes</translation></message>
    <message><source>숫자를 먼저 누르세요</source><translation>Press digits first</translation></message>
    <message><source>더 길게는 못 적어요</source><translation>It cannot be longer</translation></message>
    <message><source>온누리 종이</source><translation>Onnuri paper</translation></message>
    <message><source>천원 아래 빼기</source><translation>Down to thousands</translation></message>
    <message><source>오백원 아래 빼기</source><translation>Down to five hundreds</translation></message>
    <message><source>백원 아래 빼기</source><translation>Down to hundreds</translation></message>
    <message><source>에누리</source><translation>Discount</translation></message>
    <message><source>장부 있음</source><translation>Has a tab</translation></message>
    <message><source>{face} {n}개</source><translation>{n} × {face}</translation></message>
    <message><source>상인회 보관소에 잇기</source><translation>Join the association's store</translation></message>
    <message><source>보관소 주소 (상인회가 알려 드려요)</source><translation>Address of the store (the association tells you)</translation></message>
    <message><source>이음 번호 여덟 글자</source><translation>Join code, eight letters</translation></message>
    <message><source>가게 열쇠 글자 (쓰던 PC가 있을 때만)</source><translation>Shop key (only if you already have a PC)</translation></message>
    <message><source>잇기</source><translation>Join</translation></message>
    <message><source>잇지 않아도 판매는 그대로 돼요.</source><translation>Selling works without joining.</translation></message>
    <message><source>보관소를 부르고 있어요</source><translation>Calling the store</translation></message>
    <message><source>{shop} 보관소에 이었어요</source><translation>Joined: {shop}</translation></message>
    <message><source>인쇄하고 있어요</source><translation>Printing</translation></message>
    <message><source>파일로 저장하고 있어요</source><translation>Saving as a file</translation></message>
    <message><source>이 PC에 프린터가 없어요. ‘파일로 저장’을 눌러 인쇄소에 맡기세요.</source><translation>This PC has no printer. Save a file and take it to a print shop.</translation></message>
    <message><source>프린터가 대답하지 않아요. 전원과 종이를 보고 다시 눌러 주세요.</source><translation>The printer does not answer. Check power and paper and press again.</translation></message>
    <message><source>문서 폴더에 저장하지 못했어요. 디스크에 자리가 있는지 봐 주세요.</source><translation>It could not be saved in Documents. Check for room on the disk.</translation></message>
    <message><source>QR이 그림에서 다시 읽히지 않아서 내보내지 않았어요.</source><translation>The QR could not be read back, so it was not given out.</translation></message>
    <message><source>{printer}에 보냈어요</source><translation>Sent to {printer}</translation></message>
    <message><source>문서 폴더에 저장했어요: {file}</source><translation>Saved in Documents: {file}</translation></message>
    <message><source>손님이 모두 답하셨어요.</source><translation>The customer has answered everything.</translation></message>
    <message><source>· 방금 산 {total}에 이어져요</source><translation>· joined to the {total} just sold</translation></message>
    <message><source>별칭이나 전화, 하나만 적어 주세요</source><translation>Write a nickname or a phone number, one is enough</translation></message>
    <message><source>아니라고 하셔서 아무것도 적지 않아요</source><translation>They said no, so nothing is noted</translation></message>
    <message><source>전화번호를 다시 봐 주세요. 끝 4자리만 적어도 돼요</source><translation>Check the number. The last 4 digits are enough</translation></message>
    <message><source>‘단골로 적어 두기’에 좋다고 하시는지 여쭤 보고 눌러 주세요</source><translation>Ask whether they agree to be noted as a regular, then press</translation></message>
    <message><source>3층 미용실</source><translation>3rd floor salon</translation></message>
    <message><source>아파트</source><translation>Apartment</translation></message>
    <message><source>식당</source><translation>Restaurant</translation></message>
    <message><source>경로당</source><translation>Senior centre</translation></message>
    <message><source>모습으로</source><translation>By looks</translation></message>
    <message><source>안경 쓰신 분</source><translation>Wears glasses</translation></message>
    <message><source>모자 쓰신 분</source><translation>Wears a hat</translation></message>
    <message><source>파마하신 분</source><translation>Has a perm</translation></message>
    <message><source>키 크신 분</source><translation>Is tall</translation></message>
    <message><source>다른 말로</source><translation>In other words</translation></message>
    <message><source>어떤 분이세요? 하나만 적어도 돼요</source><translation>Who is it? One word is enough</translation></message>
    <message><source>별칭 (부르시는 이름)</source><translation>Nickname (what you call them)</translation></message>
    <message><source>앞으로</source><translation>Back</translation></message>
    <message><source>다음</source><translation>Next</translation></message>
    <message><source>끝 {digits:이/가} {count}분 더 있어요: {named}. 다른 분이면 그대로 적으세요.</source><translation>{count} more with {digits}: {named}. If it is somebody else, just go on.</translation></message>
    <message><source>별칭이 같은 분이 있어요: {named}. 다른 분이면 그대로 적으세요.</source><translation>The same nickname: {named}. If it is somebody else, just go on.</translation></message>
    <message><source>{name} ({when} 오심)</source><translation>{name} (came {when})</translation></message>
    <message><source>이분이에요</source><translation>This is the one</translation></message>
    <message><source>어떻게 대답하셨어요?</source><translation>How did they answer?</translation></message>
    <message><source>적어 두기 (Enter)</source><translation>Note it (Enter)</translation></message>
    <message><source>적지 않고 닫기</source><translation>Close without noting</translation></message>
    <message><source>단골을 누르면 여기에 나와요</source><translation>Press a regular to see them here</translation></message>
    <message><source>지난 거래</source><translation>Past sales</translation></message>
    <message><source>고치기</source><translation>Correct</translation></message>
    <message><source>동의 바꾸기</source><translation>Agreed</translation></message>
    <message><source>메모</source><translation>Memo</translation></message>
    <message><source>잊어 주세요</source><translation>Forget me</translation></message>
    <message><source>먼저 {owed:을/를} 돌려 드리세요.</source><translation>First give {owed} back.</translation></message>
    <message><source>이 손님께 팔기</source><translation>Sell to this customer</translation></message>
    <message><source>단골 목록</source><translation>List of regulars</translation></message>
    <message><source>이름</source><translation>Name</translation></message>
    <message><source>단골 되신 날</source><translation>Regular since</translation></message>
    <message><source>지난번에 사신 것</source><translation>Bought last time</translation></message>
    <message><source>자주 오시는 때</source><translation>Usually comes</translation></message>
    <message><source>이번 달</source><translation>This month</translation></message>
    <message><source>도장</source><translation>Stamps</translation></message>
    <message><source>좋다고 하신 것</source><translation>Agreed to</translation></message>
    <message><source>남은 것이 있어요</source><translation>Something is left to pay</translation></message>
    <message><source>말로 하신 대로 적기</source><translation>Note what was said</translation></message>
    <message><source>종이에 받은 대로 적기</source><translation>Note what was signed</translation></message>
    <message><source>{name} · 동의 바꾸기</source><translation>{name} · Change consent</translation></message>
    <message><source>적는 때부터 보내지 않아요. 그렇게 했다고 14일 안에 알려 드려야 해요.</source><translation>Nothing is sent from now on. You must tell them so within 14 days.</translation></message>
    <message><source>이렇게 적었다고 14일 안에 손님께 알려 드려야 해요.</source><translation>You must tell the customer within 14 days that it was noted.</translation></message>
    <message><source>별칭</source><translation>Nickname</translation></message>
    <message><source>{name} · 고치기</source><translation>{name} · Correct</translation></message>
    <message><source>별칭, 이름, 전화 가운데 하나는 있어야 해요</source><translation>One of nickname, name and phone is needed</translation></message>
    <message><source>아직 단골이 없어요. ‘새 단골’을 눌러 적어 보세요</source><translation>No regulars yet. Press “New regular” to note one</translation></message>
    <message><source>장부 있는 분</source><translation>With a tab</translation></message>
    <message><source>그런 분이 없어요. ‘새 단골’을 누르면 적어 둘 수 있어요</source><translation>Nobody like that. “New regular” notes them</translation></message>
    <message><source>장부에 남은 분이 없어요</source><translation>Nobody has anything left on the tab</translation></message>
    <message><source>‘{typed}’ {count}명 · 온 횟수 · 마지막으로 오신 날</source><translation>“{typed}” {count} people · visits · last visit</translation></message>
    <message><source>‘{typed}’ {count}명이 넘어요 · 더 적으면 좁혀져요</source><translation>“{typed}” more than {count} people · type more to narrow it</translation></message>
    <message><source>{many}명 가운데 마지막에 오신 {count}명</source><translation>{count} of {many} people, last here first</translation></message>
    <message><source>{count}명 · 온 횟수 · 마지막으로 오신 날</source><translation>{count} people · visits · last visit</translation></message>
    <message><source>장부에 {owed:이/가} 남아 있어서 아직 지울 수 없어요. 다 갚으시면 지워 드릴 수 있어요</source><translation>{owed} is left on the tab, so nothing can be erased yet. It can be once that is paid</translation></message>
    <message><source>지워지는 것</source><translation>What is erased</translation></message>
    <message><source>별칭, 이름, 전화번호, 메모. 되살릴 수 없어요</source><translation>Nickname, name, phone number, memo. They cannot be brought back</translation></message>
    <message><source>상인회 보관소에 있던 열쇠도 지워서 아무도 읽을 수 없어요</source><translation>The key kept by the association is deleted too, so nobody can read them</translation></message>
    <message><source>남는 것</source><translation>What stays</translation></message>
    <message><source>판 물건과 받은 돈. 법으로 5년 두어야 해서 이름을 떼고 남겨요</source><translation>Goods sold and money taken. The law wants them for 5 years, so they stay without a name</translation></message>
    <message><source>동의를 받고 거둔 날짜. 이름 없이 남겨요</source><translation>The days of agreeing and taking it back, without a name</translation></message>
    <message><source>잊어 드리기</source><translation>Forget them</translation></message>
    <message><source>아니요, 그대로 둘게요</source><translation>No, leave it</translation></message>
    <message><source>네, 잊어 드려요</source><translation>Yes, forget them</translation></message>
    <message><source>{name} · 잊어 주세요</source><translation>{name} · Forget me</translation></message>
    <message><source>{name:을/를} 지워요. 정말 잊어 드릴까요?</source><translation>{name} will be erased. Really forget them?</translation></message>
    <message><source>얇게 썰어 드리기</source><translation>Slice it thin</translation></message>
    <message><source>이 PC에만 남고, 상인회 보관소로 올라가지 않아요.</source><translation>Stays on this PC and is never sent up.</translation></message>
    <message><source>건강 이야기는 적지 마세요. 법으로 따로 지켜야 하는 것이에요.</source><translation>Do not write about health. The law protects that separately.</translation></message>
    <message><source>{name} · 메모</source><translation>{name} · Memo</translation></message>
    <message><source>{name} · 지난 거래</source><translation>{name} · Past sales</translation></message>
    <message><source>아직 산 것이 없어요</source><translation>Nothing bought yet</translation></message>
    <message><source>{years}년 전</source><translation>{years} years ago</translation></message>
    <message><source>{year}년 {month}월 {day}일</source><translation>{year}-{month}-{day}</translation></message>
    <message><source>{times}번 오셨어요</source><translation>Came {times} times</translation></message>
    <message><source>끝 {digits}</source><translation>ends {digits}</translation></message>
    <message><source>오늘</source><translation>Today</translation></message>
    <message><source>{days}일 전</source><translation>{days} days ago</translation></message>
    <message><source>{months}달 전</source><translation>{months} months ago</translation></message>
    <message><source>{things} 외 {count}가지</source><translation>{things} and {count} more</translation></message>
    <message><source>금액만 적은 것</source><translation>Amount only</translation></message>
    <message><source>오전</source><translation>Morning</translation></message>
    <message><source>오후</source><translation>Afternoon</translation></message>
    <message><source>저녁</source><translation>Evening</translation></message>
    <message><source>소식은 안 받으세요</source><translation>Gets no news</translation></message>
    <message><source>어제</source><translation>Yesterday</translation></message>
    <message><source>그제</source><translation>Two days ago</translation></message>
    <message><source>단골로 적기</source><translation>Noted as a regular</translation></message>
    <message><source>소식 받기</source><translation>Gets news</translation></message>
    <message><source>밤에도 받기</source><translation>Also at night</translation></message>
    <message><source>손님 화면에서 직접</source><translation>On the customer screen</translation></message>
    <message><source>종이에 서명</source><translation>Signed on paper</translation></message>
    <message><source>손님 휴대폰으로</source><translation>On their phone</translation></message>
    <message><source>{n}건 남음</source><translation>{n} left</translation></message>
    <message><source>같아요</source><translation>Equal</translation></message>
    <message><source>{n}건 {amount}</source><translation>{n}, {amount}</translation></message>
    <message><source>지금 올리기</source><translation>Send up now</translation></message>
    <message><source>보낸 것 보기</source><translation>See what was sent</translation></message>
    <message><source>이 PC가 보낸 것</source><translation>What this PC has sent</translation></message>
    <message><source>아직 적힌 것이 없어요</source><translation>Nothing noted yet</translation></message>
    <message><source>아직 보낸 것이 없어요</source><translation>Nothing sent yet</translation></message>
    <message><source>아무것도 보내지 않아요. 장부는 이 PC에만 있어요.</source><translation>Nothing is sent. The book is on this PC only.</translation></message>
    <message><source>잠근 장부만 맡겨요. 상인회는 읽을 수 없어요.</source><translation>Only the locked book. The association cannot read it.</translation></message>
    <message><source>잠근 장부를 맡기고, 하루 판매 수와 합계는 상인회가 볼 수 있어요.</source><translation>The locked book is kept there; the association sees the day's count and total.</translation></message>
    <message><source>날마다</source><translation>Day by day</translation></message>
    <message><source>꺼 두기</source><translation>Off</translation></message>
    <message><source>보관만</source><translation>Keep only</translation></message>
    <message><source>합계도 나누기</source><translation>Share totals too</translation></message>
    <message><source>보낸 것</source><translation>What was sent</translation></message>
    <message><source>내용은 잠근 채로 보내요. 상인회는 언제, 어떤 종류인지만 볼 수 있어요.</source><translation>What is inside stays locked. The association sees only when and which kind.</translation></message>
    <message><source>내 장부가 안전한지 보기</source><translation>Is my book safe?</translation></message>
    <message><source>이 PC와 상인회 보관소를 날마다 맞춰 봐요. 돌려준 돈은 뺀 금액이에요.</source><translation>This PC against the association, day by day; refunds are taken off.</translation></message>
    <message><source>상인회 보관소</source><translation>Association</translation></message>
    <message><source>무엇을 올릴까요?</source><translation>What shall be sent up?</translation></message>
    <message><source>날짜</source><translation>Date</translation></message>
    <message><source>이 PC</source><translation>This PC</translation></message>
    <message><source>맞나요?</source><translation>Equal?</translation></message>
    <message><source>{n}바이트</source><translation>{n} bytes</translation></message>
    <message><source>화면 닦기</source><translation>Wipe the screen</translation></message>
    <message><source>가게 열쇠 보기</source><translation>Show the shop key</translation></message>
    <message><source>가게 열쇠</source><translation>Shop key</translation></message>
    <message><source>{shop} 보관소에 이어져 있어요</source><translation>Joined: {shop}</translation></message>
    <message><source>아직 잇지 않았어요. 장부는 이 PC에만 있어요.</source><translation>Not joined. The book is only here.</translation></message>
    <message><source>다시 잇기</source><translation>Join again</translation></message>
    <message><source>보관소에 잇기</source><translation>Join the store</translation></message>
    <message><source>장부 열쇠는 윈도 자격 증명에 있어요.</source><translation>The key of the book is in Windows Credentials.</translation></message>
    <message><source>장부 열쇠는 이 PC의 비공개 파일에 있어요.</source><translation>Its key is in a private file here.</translation></message>
    <message><source>보통</source><translation>Normal</translation></message>
    <message><source>크게</source><translation>Large</translation></message>
    <message><source>아주 크게</source><translation>Very large</translation></message>
    <message><source>한국어</source><translation>Korean</translation></message>
    <message><source>글자 크기</source><translation>Text size</translation></message>
    <message><source>화면에 쓰는 말</source><translation>Language</translation></message>
    <message><source>종이에 적어 아무도 못 보는 곳에 두세요. PC가 고장 나도 장부를 되찾아요.</source><translation>Write it down and keep it where nobody looks. It brings the book back when the PC breaks.</translation></message>
    <message><source>닦는 동안 눌러도 아무 일이 없어요.</source><translation>Touches do nothing while you wipe.</translation></message>
    <message><source>이 PC에 안전해요</source><translation>Safe on this PC</translation></message>
    <message><source>모두 올렸어요 ({time})</source><translation>All sent up ({time})</translation></message>
    <message><source>인터넷이 없어요 · {n}건은 이 PC에 안전하게 있어요</source><translation>No internet · {n} safe on this PC</translation></message>
    <message><source>인터넷이 없어요 · {n}건 안전해요</source><translation>No internet · {n} safe</translation></message>
    <message><source>올리는 중 · {n}건 남았어요</source><translation>Sending up · {n} left</translation></message>
    <message><source>PC 날짜가 틀린 것 같아요 · 판매는 그대로 돼요</source><translation>The PC's date looks wrong · selling goes on</translation></message>
    <message><source>인터넷이 없어요 · 판매는 그대로 돼요</source><translation>No internet · selling goes on</translation></message>
    <message><source>그 밖</source><translation>Other</translation></message>
    <message><source>이 PC에 안전하게 적고 있어요</source><translation>Noted safely on this PC</translation></message>
    <message><source>올리기를 꺼 두었어요 · 이 PC에 안전하게 있어요</source><translation>Sending is off · safe on this PC</translation></message>
    <message><source>보관소와 맞지 않아요 · {n}건은 이 PC에 있어요</source><translation>Differs from the store · {n} are on this PC</translation></message>
    <message><source>모두 올렸어요</source><translation>All sent up</translation></message>
    <message><source>올리는 중이에요</source><translation>Sending up</translation></message>
    <message><source>동의</source><translation>Consent</translation></message>
    <message><source>값</source><translation>Price</translation></message>
    <message><source>채널</source><translation>Channel</translation></message>
    <message><source>가게</source><translation>Shop</translation></message>
    <message><source>잠깐 쓸 수 없는 것이 있어요. 판매는 그대로 돼요.</source><translation>Something does not work just now. Selling goes on.</translation></message>
    <message><source>아직 담은 것이 없어요. 물건이나 금액을 먼저 누르세요.</source><translation>Nothing is in the cart yet. Press goods or an amount first.</translation></message>
    <message><source>받을 돈이 0원이에요. 덤만 드릴 때는 판매로 적지 않아도 돼요. 아니면 값을 눌러 고치세요.</source><translation>There is nothing to pay. Gifts alone need not be noted. Otherwise press the price to correct it.</translation></message>
    <message><source>{amount:이/가} 모자라요. 담은 것은 그대로예요. 받은 돈을 다시 누르세요.</source><translation>{amount} is missing. The cart is as it was. Press the money given again.</translation></message>
    <message><source>받을 돈보다 {amount} 많아요. 거스름돈은 현금과 종이 상품권만 있어요. 금액을 다시 누르세요.</source><translation>{amount} too much. Only cash and paper vouchers give change. Press the amount again.</translation></message>
    <message><source>누구 외상인지 골라 주세요. 담은 것은 그대로예요.</source><translation>Choose whose tab it is. The cart is as it was.</translation></message>
    <message><source>{amount:은/는} 너무 커요. 담은 것은 그대로예요. 금액을 다시 누르세요.</source><translation>{amount} is too much. The cart is as it was. Press the amount again.</translation></message>
    <message><source>바꿀 줄이 없어요. 물건이나 금액을 먼저 담으세요.</source><translation>There is no line to change. Ring up something first.</translation></message>
    <message><source>{name:은/는} 무게로 팔지 않아요. ‘× 개수’를 쓰거나 다른 물건을 누르세요.</source><translation>{name} is not sold by weight. Use “× Count” or press other goods.</translation></message>
    <message><source>{amount:은/는} 이미 딱 떨어져요. 깎을 금액을 누르고 ‘깎기’를 누르세요.</source><translation>{amount} is round already. Press an amount and then “Knock off”.</translation></message>
    <message><source>온누리상품권은 등록한 가게만 받을 수 있어요. 다른 돈으로 받으세요.</source><translation>Only registered shops may take Onnuri vouchers. Take other money.</translation></message>
    <message><source>취소할 판매가 없어요. 판매는 그대로 할 수 있어요.</source><translation>There is no sale to take back. Selling goes on.</translation></message>
    <message><source>{number:은/는} 이미 취소했어요. 판매는 그대로 할 수 있어요.</source><translation>{number} has been taken back already. Selling goes on.</translation></message>
    <message><source>{number:은/는} 오늘 판매가 아니라서 취소할 수 없어요. 돈을 돌려줄 때는 장부에 적어 두세요.</source><translation>{number} is not of today and cannot be taken back. When you return money, note it in the book.</translation></message>
    <message><source>바코드를 다시 찍어 주세요. 안 찍히면 이름으로 찾거나 금액을 누르세요.</source><translation>Scan the barcode again. If it does not read, find it by name or press an amount.</translation></message>
    <message><source>저울표가 아니에요. 이름으로 찾거나 금액을 누르세요.</source><translation>This is not a scale label. Find it by name or press an amount.</translation></message>
    <message><source>저울표를 읽는 방법이 설정에 없어요. 금액을 눌러 파세요.</source><translation>Settings do not say how to read scale labels. Press the amount instead.</translation></message>
    <message><source>한 번에 팔기에는 줄이 너무 많아요. 담은 것은 그대로예요. 나눠서 팔아 주세요.</source><translation>Too many lines for one sale. The cart is as it was. Sell it in parts.</translation></message>
    <message><source>별칭, 이름, 전화번호 가운데 하나만 적어 주세요.</source><translation>Write a nickname, a name or a phone number. One is enough.</translation></message>
    <message><source>손님이 좋다고 하셔야 적을 수 있어요. 적지 않아도 판매는 그대로 할 수 있어요.</source><translation>They must agree before it is noted. Selling works without it.</translation></message>
    <message><source>외상 {amount:이/가} 남아서 지울 수 없어요. 다 갚으신 뒤에 지워 주세요.</source><translation>{amount} is left on the tab. Erase it when that is paid.</translation></message>
    <message><source>그 단골이 이제 없어요. 다시 찾아 주세요.</source><translation>That regular is gone. Find them again.</translation></message>
    <message><source>{typed:은/는} 전화번호가 아니에요. 숫자를 다시 보거나 끝 네 자리만 적으세요.</source><translation>{typed} is not a phone number. Check it, or write the last four digits only.</translation></message>
    <message><source>{typed:은/는} 사업자 번호가 아니에요. 열 자리를 다시 봐 주세요.</source><translation>{typed} is not a business number. Check the ten digits.</translation></message>
    <message><source>상인회가 준 번호가 아니에요. 번호를 다시 적거나 상인회에 물어보세요. 판매는 그대로 돼요.</source><translation>The association did not give this code. Write it again or ask them. Selling goes on.</translation></message>
    <message><source>이미 있는 가게예요. 종이에 적어 둔 열쇠를 적어 주세요. 판매는 그대로 돼요.</source><translation>This shop is known already. Write the key you keep on paper. Selling goes on.</translation></message>
    <message><source>다른 가게 열쇠예요. 종이를 다시 봐 주세요. 판매는 그대로 돼요.</source><translation>This is another shop's key. Check the paper. Selling goes on.</translation></message>
    <message><source>열쇠에 틀린 글자가 있어요. 종이를 보고 다시 적어 주세요.</source><translation>A letter of the key is wrong. Check the paper and write it again.</translation></message>
    <message><source>주소가 길어서 이 크기로는 QR이 안 읽혀요. 더 큰 종이를 고르세요.</source><translation>The address is too long for a QR of this size. Choose larger paper.</translation></message>
    <message><source>글이 길어서 종이에 다 못 써요. 조금 줄여 주세요.</source><translation>The words do not fit the paper. Make them shorter.</translation></message>
    <message><source>그렇게 멀리서 읽히는 종이는 없어요. 더 가까운 거리를 골라 주세요.</source><translation>No paper reads from that far. Choose a shorter distance.</translation></message>
    <message><source>지금은 할 수 없어요. 판매는 그대로 돼요.</source><translation>This cannot be done now. Selling goes on.</translation></message>
    <message><source>PC에 자리가 없어요. 담은 것은 그대로예요. 안 쓰는 파일을 지우고 다시 누르세요.</source><translation>The PC is full. The cart is as it was. Delete files you do not need and press again.</translation></message>
    <message><source>장부에 적지 못했어요. 담은 것은 그대로예요. 다시 누르고, 또 안 되면 적어 두세요.</source><translation>It could not be noted in the book. The cart is as it was. Press again; if it fails again, write it down.</translation></message>
    <message><source>프린터가 대답하지 않아요. 판매는 저장돼요. 전원과 종이를 봐 주세요.</source><translation>The printer does not answer. The sale is saved. Check power and paper.</translation></message>
    <message><source>상인회 보관소에 닿지 않아요. 판매는 이 PC에 안전하게 있어요.</source><translation>The association cannot be reached. Sales are safe on this PC.</translation></message>
    <message><source>파일로 저장하지 못했어요. 디스크에 자리가 있는지 봐 주세요.</source><translation>It could not be saved as a file. Check for room on the disk.</translation></message>
    <message><source>장부의 열쇠를 찾을 수 없어요. 종이에 적어 둔 열쇠를 준비해 주세요.</source><translation>The key of the book is not there. Get the key you keep on paper.</translation></message>
    <message><source>마켓포스가 이미 켜져 있어요. 그 창에서 파세요.</source><translation>MarketPOS is open already. Sell in that window.</translation></message>
    <message><source>이분이에요: {name}</source><translation>This is {name}</translation></message>
    <message><source>받을 돈보다 {amount} 많아요. 거스름돈은 현금과 종이 상품권만 돼요. 금액을 다시 누르세요.</source><translation>{amount} too much. Only cash and paper vouchers give change. Press the amount again.</translation></message>
    <message><source>{number:은/는} 오늘 판매가 아니라서 취소할 수 없어요. 새 판매는 그대로 돼요.</source><translation>{number} is not of today and cannot be taken back. New sales go on.</translation></message>
    <message><source>숫자</source><translation>Digits</translation></message>
    <message><source>{amount} 담기</source><translation>Ring up {amount}</translation></message>
    <message><source>되살리기</source><translation>Bring back</translation></message>
    <message><source>근</source><translation>geun</translation></message>
    <message><source>{page}쪽</source><translation>Page {page}</translation></message>
    <message><source>주소를 끝까지 적거나 붙여 넣으세요.</source><translation>Write or paste all of the address.</translation></message>
    <message><source>끝 {digits:이/가} {count}명 더 있어요: {named}. 다른 분이면 그대로 적으세요.</source><translation>{count} more with {digits}: {named}. If it is somebody else, just go on.</translation></message>
    <message><source>어서 오세요. 세 가지만 알려 주세요</source><translation>Welcome. Just three things</translation></message>
    <message><source>인터넷이 없어도 돼요</source><translation>Works without internet</translation></message>
    <message><source>바다수산</source><translation>Bada Fish</translation></message>
    <message><source>pf.kakao.com/_ 로 시작해요. 붙여넣기만 하세요</source><translation>Begins with pf.kakao.com/_ Just paste it</translation></message>
    <message><source>쓰던 PC에서 옮겨 오기</source><translation>Bring it from another PC</translation></message>
    <message><source>첫 판매 시작하기</source><translation>Start the first sale</translation></message>
    <message><source>가게 이름</source><translation>Shop name</translation></message>
    <message><source>카카오톡 채널 주소</source><translation>KakaoTalk channel address</translation></message>
    <message><source>1. 가게 이름</source><translation>1. Shop name</translation></message>
    <message><source>2. 무엇을 파세요? 자주 파는 물건을 미리 넣어 드려요</source><translation>2. What do you sell? Common goods are put in for you</translation></message>
    <message><source>3. 카카오톡 채널 주소 (나중에 넣어도 돼요)</source><translation>3. KakaoTalk channel address (can wait)</translation></message>
    <message><source>가게 이름을 적어 주세요</source><translation>Write the name of the shop</translation></message>
    <message><source>무엇을 파시는지 하나만 눌러 주세요</source><translation>Press one thing you sell</translation></message>
    <message><source>{count}가지</source><translation>{count} kinds</translation></message>
    <message><source>빈 채로</source><translation>Empty</translation></message>
    <message><source>직접 넣기</source><translation>Fill it yourself</translation></message>
    <message><source>수산</source><translation>Fish</translation></message>
    <message><source>청과</source><translation>Fruit and greens</translation></message>
    <message><source>정육</source><translation>Meat</translation></message>
    <message><source>반찬</source><translation>Side dishes</translation></message>
    <message><source>건어물</source><translation>Dried fish</translation></message>
    <message><source>떡·한과</source><translation>Rice cakes</translation></message>
    <message><source>분식·먹거리</source><translation>Snacks</translation></message>
    <message><source>곡물·기름</source><translation>Grain and oil</translation></message>
    <message><source>잡화</source><translation>Sundries</translation></message>
    <message><source>의류</source><translation>Clothes</translation></message>
</context>
</TS>
