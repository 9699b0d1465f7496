<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ko">
<context>
    <name>marketpos</name>
    <message><source>매출</source><translation>Sales</translation></message>
    <message><source>마감했어요. 저장됐어요.</source><translation>The day is closed, and saved.</translation></message>
    <message><source>돈통의 돈을 세어 주세요</source><translation>Count the money in the drawer</translation></message>
    <message><source>센 돈과 적힌 돈을 맞춰 봐요</source><translation>What was counted, beside what was written</translation></message>
    <message><source>오늘도 고생하셨어요</source><translation>A good day's work</translation></message>
    <message><source>다음: 맞춰 보기</source><translation>Next: compare</translation></message>
    <message><source>마감하기</source><translation>Close the day</translation></message>
    <message><source>매출로 돌아가기</source><translation>Back to sales</translation></message>
    <message><source>돈 세기</source><translation>Count</translation></message>
    <message><source>맞춰 보기</source><translation>Compare</translation></message>
    <message><source>끝내기</source><translation>Finish</translation></message>
    <message><source>다음 줄</source><translation>Next line</translation></message>
    <message><source>숫자판으로 장수를 쳐도 돼요. Enter는 다음 줄이에요.</source><translation>The number pad works too. Enter is the next line.</translation></message>
    <message><source>{name} 하나 빼기</source><translation>One {name} less</translation></message>
    <message><source>{name} 하나 더</source><translation>One {name} more</translation></message>
    <message><source>다시 세기</source><translation>Count again</translation></message>
    <message><source>안 세고 마감</source><translation>Close uncounted</translation></message>
    <message><source>{what}. 그대로 마감해도 돼요.</source><translation>{what}. You can close all the same.</translation></message>
    <message><source>{n}건은 아직 이 PC에만 있어요. 마감은 그대로 돼요.</source><translation>{n} are only on this PC so far. You can close all the same.</translation></message>
    <message><source>오늘 {n}번 판 것이 모두 올라갔어요</source><translation>All {n} sales of today are kept safe</translation></message>
    <message><source>세어 본 현금</source><translation>Cash counted</translation></message>
    <message><source>있어야 할 현금</source><translation>Cash expected</translation></message>
    <message><source>과부족</source><translation>Over or short</translation></message>
    <message><source>거스름돈을 잘못 줬어요</source><translation>Wrong change given</translation></message>
    <message><source>적지 않고 꺼냈어요</source><translation>Taken out unwritten</translation></message>
    <message><source>적지 않고 팔았어요</source><translation>Sold unwritten</translation></message>
    <message><source>아침에 잘못 셌어요</source><translation>Miscounted this morning</translation></message>
    <message><source>모르겠어요</source><translation>I do not know</translation></message>
    <message><source>왜 다른지 아시면 골라 주세요. 몰라도 마감돼요.</source><translation>If you know why they differ, choose it. You can close without.</translation></message>
    <message><source>인쇄</source><translation>Print</translation></message>
    <message><source>파일로 저장</source><translation>Save as file</translation></message>
    <message><source>다시 열기</source><translation>Open again</translation></message>
    <message><source>왜 다시 여세요?</source><translation>Why open it again?</translation></message>
    <message><source>마감</source><translation>Closing</translation></message>
    <message><source>더 팔게 됐어요</source><translation>Selling goes on</translation></message>
    <message><source>다시 세려고요</source><translation>To count again</translation></message>
    <message><source>잘못 눌렀어요</source><translation>Pressed by mistake</translation></message>
    <message><source>딱 맞아요</source><translation>Exactly right</translation></message>
    <message><source>{pc} {number}번 마감</source><translation>Closing {pc} {number}</translation></message>
    <message><source>{n}장</source><translation>{n}</translation></message>
    <message><source>{n}개</source><translation>{n}</translation></message>
    <message><source>외상값 받음 {n}번</source><translation>Tabs paid, {n} times</translation></message>
    <message><source>외상값 받음</source><translation>Tabs paid</translation></message>
    <message><source>{amount:이/가} 모자라요</source><translation>{amount} short</translation></message>
    <message><source>{amount:이/가} 남아요</source><translation>{amount} over</translation></message>
    <message><source>온누리 3만원</source><translation>Onnuri 30,000</translation></message>
    <message><source>온누리 만원</source><translation>Onnuri 10,000</translation></message>
    <message><source>온누리 5천원</source><translation>Onnuri 5,000</translation></message>
    <message><source>아침 거스름돈</source><translation>Morning change</translation></message>
    <message><source>현금 판매 {n}번</source><translation>Cash sales, {n}</translation></message>
    <message><source>넣은 돈</source><translation>Put in</translation></message>
    <message><source>꺼낸 돈</source><translation>Taken out</translation></message>
    <message><source>판 돈</source><translation>Sold for</translation></message>
    <message><source>판 횟수</source><translation>Sales</translation></message>
    <message><source>돌려줌</source><translation>Refunded</translation></message>
    <message><source>취소</source><translation>Taken back</translation></message>
    <message><source>돌려준 현금</source><translation>Cash refunded</translation></message>
    <message><source>까닭</source><translation>Reason</translation></message>
    <message><source>아직 판 것이 없어요</source><translation>Nothing sold yet</translation></message>
    <message><source>엑셀로 저장</source><translation>Save as Excel</translation></message>
    <message><source>지난 판매</source><translation>Past sales</translation></message>
    <message><source>돈 넣고 빼기</source><translation>Money in, out</translation></message>
    <message><source>오늘의 시세</source><translation>Today's prices</translation></message>
    <message><source>자세히</source><translation>Details</translation></message>
    <message><source>{n}번 팔았어요</source><translation>{n} sales</translation></message>
    <message><source>단골 {n}번</source><translation>Regulars {n}</translation></message>
    <message><source>새 단골 {n}명</source><translation>New regulars {n}</translation></message>
    <message><source>이번 주</source><translation>Week</translation></message>
    <message><source>올해</source><translation>Year</translation></message>
    <message><source>오늘 마감 보기</source><translation>See today's closing</translation></message>
    <message><source>오늘 마감하기</source><translation>Close today</translation></message>
    <message><source>{other}보다 {n}% 덜</source><translation>{n}% less than {other}</translation></message>
    <message><source>{month}월</source><translation>Month {month}</translation></message>
    <message><source>준 것 {given} · 받은 것 {paid}</source><translation>Given {given} · paid {paid}</translation></message>
    <message><source>{other:와/과} 같아요</source><translation>The same as {other}</translation></message>
    <message><source>{other}보다 {n}% 더</source><translation>{n}% more than {other}</translation></message>
    <message><source>오전 {hour}시</source><translation>{hour} AM</translation></message>
    <message><source>오후 {hour}시</source><translation>{hour} PM</translation></message>
    <message><source>언제 많이 팔았나</source><translation>When most was sold</translation></message>
    <message><source>그대로예요</source><translation>Unchanged</translation></message>
    <message><source>{hour}시</source><translation>{hour}</translation></message>
    <message><source>{hour}가 가장 바빴어요</source><translation>busiest at {hour}</translation></message>
    <message><source>몇 시에 많이 팔았나</source><translation>Sales by the hour</translation></message>
    <message><source>{when:이/가} 가장 많았어요</source><translation>most on {when}</translation></message>
    <message><source>무엇으로 받았나</source><translation>Paid with</translation></message>
    <message><source>{amount} 늘었어요</source><translation>{amount} more</translation></message>
    <message><source>{amount} 줄었어요</source><translation>{amount} less</translation></message>
    <message><source>지난 장날</source><translation>last market day</translation></message>
    <message><source>지난 대목</source><translation>last feast</translation></message>
    <message><source>많이 판 것</source><translation>Sold most</translation></message>
    <message><source>덜 받은 것</source><translation>Given away</translation></message>
    <message><source>돈통</source><translation>Drawer</translation></message>
    <message><source>적기</source><translation>Write it</translation></message>
    <message><source>어제만큼 {amount}</source><translation>As before: {amount}</translation></message>
    <message><source>{amount} 적었어요. 저장됐어요.</source><translation>{amount} is written, and saved.</translation></message>
    <message><source>얼마를 꺼내세요?</source><translation>How much is taken out?</translation></message>
    <message><source>얼마를 넣으세요?</source><translation>How much is put in?</translation></message>
    <message><source>아침에 돈통에 얼마 있어요?</source><translation>How much is in the drawer?</translation></message>
    <message><source>돈 꺼내기</source><translation>Take out</translation></message>
    <message><source>돈 넣기</source><translation>Put in money</translation></message>
    <message><source>지금까지</source><translation>So far</translation></message>
    <message><source>이만큼으로 시작</source><translation>Begin with this</translation></message>
    <message><source>왜인지 고르고 적기</source><translation>Choose why, then write it</translation></message>
    <message><source>{why} 꺼내기</source><translation>Take out: {why}</translation></message>
    <message><source>{why} 넣기</source><translation>Put in: {why}</translation></message>
    <message><source>거스름돈 더 넣음</source><translation>More change</translation></message>
    <message><source>집에서 가져옴</source><translation>From home</translation></message>
    <message><source>그 밖에</source><translation>Other</translation></message>
    <message><source>택배비</source><translation>Delivery</translation></message>
    <message><source>밥값</source><translation>Lunch</translation></message>
    <message><source>물건값</source><translation>Goods</translation></message>
    <message><source>은행에 넣음</source><translation>To the bank</translation></message>
    <message><source>집에 가져감</source><translation>Taken home</translation></message>
    <message><source>전날</source><translation>Before</translation></message>
    <message><source>다음 날</source><translation>After</translation></message>
    <message><source>그날은 판 것이 없어요</source><translation>Nothing was sold that day</translation></message>
    <message><source>{amount:을/를} 돌려줬어요. 저장됐어요.</source><translation>{amount} was given back, and saved.</translation></message>
    <message><source>{number}번 찾기 · Enter</source><translation>Find {number} · Enter</translation></message>
    <message><source>그런 번호의 판매가 없어요. 번호를 다시 누르세요.</source><translation>There is no sale of that number. Type it again.</translation></message>
    <message><source>오늘 판 것</source><translation>Sold today</translation></message>
    <message><source>판매를 누르면 여기에 나와요</source><translation>Touch a sale to see it here</translation></message>
    <message><source>돌려주기</source><translation>Refund</translation></message>
    <message><source>산 것</source><translation>What was bought</translation></message>
    <message><source>네, 취소해요</source><translation>Yes, take it back</translation></message>
    <message><source>판매 취소</source><translation>Take back</translation></message>
    <message><source>{number} 돌려주기</source><translation>Refund {number}</translation></message>
    <message><source>돌려받은 만큼 + 를 누르세요</source><translation>Press + for what came back</translation></message>
    <message><source>돌려줄 것</source><translation>What comes back</translation></message>
    <message><source>싱싱하지 않아서</source><translation>Not fresh</translation></message>
    <message><source>잘못 사셨대요</source><translation>Bought by mistake</translation></message>
    <message><source>값을 잘못 받아서</source><translation>Wrong price</translation></message>
    <message><source>마음이 바뀌셨대요</source><translation>Changed their mind</translation></message>
    <message><source>{much}까지</source><translation>up to {much}</translation></message>
    <message><source>다 돌려줬어요</source><translation>All came back</translation></message>
    <message><source>카드와 앱은 단말기에서도 취소해 주세요.</source><translation>Cancel cards and apps on the terminal too.</translation></message>
    <message><source>계좌로 보내 주셔야 해요.</source><translation>Send it to their bank account.</translation></message>
    <message><source>{amount} 돌려주기</source><translation>Give back {amount}</translation></message>
    <message><source>외상에서 {amount} 빼기</source><translation>{amount} off the tab</translation></message>
    <message><source>Enter는 어제 값 그대로 · 숫자를 치면 바뀌어요</source><translation>Enter keeps yesterday's · digits change it</translation></message>
    <message><source>그대로 · 다음</source><translation>Keep · next</translation></message>
    <message><source>이 값으로 · 다음</source><translation>This price · next</translation></message>
    <message><source>끝내고 판매 시작</source><translation>Done, start selling</translation></message>
    <message><source>물건이 아직 없어요</source><translation>There are no products yet</translation></message>
    <message><source>{all}가지 중 {n}가지 정했어요</source><translation>{n} of {all} decided</translation></message>
    <message><source>다 정했어요</source><translation>All decided</translation></message>
    <message><source>오늘 안 팔아요</source><translation>Not today</translation></message>
    <message><source>오늘 팔아요</source><translation>Sold today</translation></message>
    <message><source>그대로</source><translation>Keep</translation></message>
    <message><source>새 물건</source><translation>New</translation></message>
    <message><source>어제 {price}</source><translation>Was {price}</translation></message>
    <message><source>안 팔아요</source><translation>Not today</translation></message>
    <message><source>다 안 해도 바로 팔 수 있어요.</source><translation>You can sell before all are done.</translation></message>
    <message><source>남은 것은 어제 값으로 팔려요.</source><translation>The rest sell at yesterday's prices.</translation></message>
    <message><source>가격표 인쇄</source><translation>Print the prices</translation></message>
    <message><source>한눈에</source><translation>At a glance</translation></message>
    <message><source>첫날</source><translation>First day</translation></message>
    <message><source>끝날</source><translation>Last day</translation></message>
    <message><source>장사한 날</source><translation>Days open</translation></message>
    <message><source>단골이 산 돈</source><translation>Sold to regulars</translation></message>
    <message><source>깎아 드린 돈</source><translation>Knocked off</translation></message>
    <message><source>값을 내려 드린 돈</source><translation>Prices lowered</translation></message>
    <message><source>덤의 값</source><translation>Worth of extras</translation></message>
    <message><source>외상 준 것</source><translation>On tabs</translation></message>
    <message><source>외상 받은 것</source><translation>Paid on tabs</translation></message>
    <message><source>돌려준 돈</source><translation>Refunds</translation></message>
    <message><source>과세</source><translation>Taxable</translation></message>
    <message><source>공급가액</source><translation>Net of VAT</translation></message>
    <message><source>받은 것</source><translation>Paid with</translation></message>
    <message><source>번</source><translation>Times</translation></message>
    <message><source>원</source><translation>Won</translation></message>
    <message><source>몇 시에</source><translation>By the hour</translation></message>
    <message><source>시</source><translation>Hour</translation></message>
    <message><source>단위</source><translation>Unit</translation></message>
    <message><source>수량</source><translation>Quantity</translation></message>
    <message><source>분류</source><translation>Category</translation></message>
    <message><source>깎음·덤</source><translation>Given away</translation></message>
    <message><source>날짜별</source><translation>By day</translation></message>
    <message><source>세무</source><translation>Tax</translation></message>
    <message><source>달</source><translation>Month</translation></message>
    <message><source>판 것 모두</source><translation>Everything sold</translation></message>
    <message><source>시각</source><translation>Time</translation></message>
    <message><source>번호</source><translation>Number</translation></message>
    <message><source>금액</source><translation>Amount</translation></message>
    <message><source>마감한 때</source><translation>Closed at</translation></message>
    <message><source>마감 뒤</source><translation>After closing</translation></message>
    <message><source>판 것</source><translation>Sold</translation></message>
    <message><source>현금 판매</source><translation>Cash sales</translation></message>
    <message><source>현금 돌려줌</source><translation>Cash refunded</translation></message>
    <message><source>(잊은 손님)</source><translation>(forgotten)</translation></message>
    <message><source>확인:</source><translation>Checked:</translation></message>
    <message><source>합계, 물건, 시간, 받은 것</source><translation>Sums, goods, hours, ways paid</translation></message>
    <message><source>판 것 모두 (CSV)</source><translation>Everything sold (CSV)</translation></message>
    <message><source>판 것을 한 줄씩</source><translation>A line for each thing sold</translation></message>
    <message><source>세무사에게 줄 올해</source><translation>The year for the tax adviser</translation></message>
    <message><source>달마다 면세와 과세</source><translation>Exempt and taxable by month</translation></message>
    <message><source>장부 한 장 인쇄</source><translation>Print a ledger page</translation></message>
    <message><source>하루를 종이 한 장에</source><translation>A day on one page</translation></message>
    <message><source>장부 한 장 저장 (PDF)</source><translation>Save a ledger page (PDF)</translation></message>
    <message><source>저장하지 못했어요. 열려 있는 파일이면 닫고 다시 누르세요. 판매는 그대로 돼요.</source><translation>It could not be saved. If the file is open, close it and try again. You can go on selling.</translation></message>
    <message><source>아침 거스름돈을 아직 안 적었어요.</source><translation>The morning's change is not written yet.</translation></message>
    <message><source>{other}의 {n}배</source><translation>{n} times {other}</translation></message>
    <message><source>{day} 마감하기</source><translation>Close {day}</translation></message>
    <message><source>은행 갈 것</source><translation>For the bank</translation></message>
    <message><source>챙길 것</source><translation>To settle</translation></message>
    <message><source>챙길 것 {n}</source><translation>To settle {n}</translation></message>
    <message><source>은행에 낼 종이 상품권이 없어요</source><translation>No paper vouchers for the bank</translation></message>
    <message><source>며칠 팔아 보면 알려 드려요</source><translation>Known after a few days of selling</translation></message>
    <message><source>은행에 낼 상품권</source><translation>Vouchers for the bank</translation></message>
    <message><source>바꿔 올 잔돈</source><translation>Change to fetch</translation></message>
    <message><source>다 챙겼어요</source><translation>All settled</translation></message>
    <message><source>{amount} 은행에 냈어요</source><translation>{amount} taken to the bank</translation></message>
    <message><source>들어왔어요</source><translation>It came</translation></message>
    <message><source>안 들어왔어요</source><translation>Not yet</translation></message>
    <message><source>끊었어요</source><translation>Issued</translation></message>
    <message><source>{number} 적어 뒀어요.</source><translation>{number} is noted.</translation></message>
    <message><source>{day} 계좌이체 · 들어왔나요?</source><translation>{day} bank transfer · did it come?</translation></message>
    <message><source>{day} 계좌이체 · 아직이에요</source><translation>{day} bank transfer · not yet</translation></message>
    <message><source>현금영수증 · {day}까지 끊어요</source><translation>Cash receipt · issue by {day}</translation></message>
    <message><source>현금 영수증</source><translation>Cash receipt</translation></message>
    <message><source>현금영수증 끊을 것에 적어 뒀어요. ‘챙길 것’에 있어요.</source><translation>The cash receipt is on the list ‘To settle’.</translation></message>
    <message><source>좋은 아침이에요. 돈통에 어제만큼 있나요?</source><translation>Good morning. Is the drawer as it was yesterday?</translation></message>
    <message><source>아직 오지 않은 날이라 마감할 수 없어요. PC의 날짜를 봐 주세요.</source><translation>That day has not come yet. Look at the date of this PC.</translation></message>
    <message><source>왜 괜찮은지 한마디만 적어 주세요. 판매는 그대로 돼요.</source><translation>Say in a word why it is all right. You can go on selling.</translation></message>
    <message><source>앞 기간</source><translation>Before</translation></message>
    <message><source>뒤 기간</source><translation>After</translation></message>
</context>
</TS>
