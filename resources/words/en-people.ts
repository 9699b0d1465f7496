<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ko">
<context>
    <name>marketpos</name>
    <message><source>자주 오시는 분</source><translation>Come often</translation></message>
    <message><source>요즘 뜸하신 분</source><translation>Not seen lately</translation></message>
    <message><source>새로 오신 분</source><translation>New</translation></message>
    <message><source>몇 번 더 오시면 자주 오시는 분이 여기에 나와요</source><translation>Those who come often will stand here after a few more visits</translation></message>
    <message><source>오시던 분이 다 잘 오고 계세요</source><translation>Everybody comes as they always did</translation></message>
    <message><source>서른 날 안에 새로 오신 분이 없어요</source><translation>Nobody new in the last thirty days</translation></message>
    <message><source>같은 분 찾기</source><translation>Merge</translation></message>
    <message><source>늘 사던 것 담기</source><translation>Ring up the usual</translation></message>
    <message><source>{names:은/는} 오늘 없어서 빼고 담았어요.</source><translation>Rung up without {names}: none today.</translation></message>
    <message><source>같은 분이에요</source><translation>The same person</translation></message>
    <message><source>도로 나누기</source><translation>Take apart again</translation></message>
    <message><source>{name} · 같은 분 찾기</source><translation>{name} · Doubles</translation></message>
    <message><source>이름이나 전화가 비슷한 분이 없어요</source><translation>Nobody has a name or number like it</translation></message>
    <message><source>도장, 외상, 지난 거래가 한데 모여요. 나중에 도로 나눌 수 있어요.</source><translation>Stamps, tab and past sales come together. They can be taken apart later.</translation></message>
    <message><source>{other:은/는} {name:과/와} 같은 분인가요?</source><translation>Is {other} the same person as {name}?</translation></message>
    <message><source>{other:을/를} 다시 다른 분으로 나눌까요?</source><translation>Make {other} somebody else again?</translation></message>
    <message><source>한 분으로 모았어요</source><translation>They are one person now</translation></message>
    <message><source>두 분으로 나눴어요</source><translation>They are two people again</translation></message>
    <message><source>합쳐 둔 분</source><translation>Put together before</translation></message>
    <message><source>이름이 비슷해요</source><translation>A name like it</translation></message>
    <message><source>전화가 같아요</source><translation>The same number</translation></message>
    <message><source>채널 모두에게</source><translation>Whole channel</translation></message>
    <message><source>채널 고른 분께</source><translation>Chosen in channel</translation></message>
    <message><source>브랜드 메시지</source><translation>Brand message</translation></message>
    <message><source>짧은 문자</source><translation>Short text</translation></message>
    <message><source>긴 문자</source><translation>Long text</translation></message>
    <message><source>아직 안 여쭤봤어요</source><translation>Not asked yet</translation></message>
    <message><source>안 받겠다고 하셨어요</source><translation>Does not want it</translation></message>
    <message><source>그만 받겠다고 하셨어요</source><translation>Wants no more of it</translation></message>
    <message><source>밤에는 안 받으세요</source><translation>Not at night</translation></message>
    <message><source>전화번호가 없어요</source><translation>No number</translation></message>
    <message><source>휴대전화 번호가 아니에요</source><translation>Not a mobile number</translation></message>
    <message><source>같은 번호로 그만 받겠다고 하셨어요</source><translation>Somebody on this number wants no more of it</translation></message>
    <message><source>같은 번호로 이미 가요</source><translation>This number gets it already</translation></message>
    <message><source>{used}바이트 ({limit}까지)</source><translation>{used} bytes (up to {limit})</translation></message>
    <message><source>{used}자 ({limit}자까지)</source><translation>{used} letters (up to {limit})</translation></message>
    <message><source>{about}: 말씀하신 대로 했다고 알려 드리기</source><translation>{about}: say that it was done as asked</translation></message>
    <message><source>{about}: 2년마다 다시 알려 드리기</source><translation>{about}: remind of it, every two years</translation></message>
    <message><source>{n}일 늦었어요</source><translation>{n} days late</translation></message>
    <message><source>{n}일 남음</source><translation>{n} days left</translation></message>
    <message><source>오늘까지</source><translation>Until today</translation></message>
    <message><source>소식 보내기</source><translation>Send news</translation></message>
    <message><source>고쳐 쓰기</source><translation>Write again</translation></message>
    <message><source>소식</source><translation>News</translation></message>
    <message><source>오늘 들어온 고등어가 좋아요</source><translation>Good mackerel came in today</translation></message>
    <message><source>빠지는 분</source><translation>Left out</translation></message>
    <message><source>080으로 시작하는 번호</source><translation>Number that begins with 080</translation></message>
    <message><source>무료 수신거부 번호</source><translation>Free number to stop news</translation></message>
    <message><source>(광고), 가게 이름과 전화, 돈 안 드는 수신거부는 저절로 붙고 뺄 수 없어요.</source><translation>The advertising mark, the shop with its number and the free way out are added and stay.</translation></message>
    <message><source>통신사에 신청한 080 번호예요. 손님이 돈을 내지 않고 그만 받을 수 있어야 해요.</source><translation>The 080 number from your phone company. Stopping must cost the customer nothing.</translation></message>
    <message><source>번호 적기</source><translation>Enter number</translation></message>
    <message><source>빠지는 분이 없어요</source><translation>Nobody is left out</translation></message>
    <message><source>고객 파일 {shop} {day}</source><translation>Customer file {shop} {day}</translation></message>
    <message><source>글을 복사했어요. 보낼 곳에 붙여 넣으세요.</source><translation>Text copied. Paste it where you send it.</translation></message>
    <message><source>빠지는 분 보기</source><translation>Who is left out</translation></message>
    <message><source>고객 파일 (엑셀)</source><translation>Customer file (Excel)</translation></message>
    <message><source>고객 파일 (CSV)</source><translation>Customer file (CSV)</translation></message>
    <message><source>글 복사하기</source><translation>Copy text</translation></message>
    <message><source>받으실 분 {n}명 · 빠지는 분 {m}명</source><translation>{n} get it · {m} left out</translation></message>
    <message><source>채널 친구 모두에게 가요 · 몇 분인지는 카카오만 알아요</source><translation>Goes to all friends of the channel; how many, only Kakao knows</translation></message>
    <message><source>한 분에 부가세 넣어 {cost}쯤</source><translation>about {cost} each with VAT</translation></message>
    <message><source>싫다고 하신 분도 채널 친구면 받으세요. 빼려면 ‘채널 고른 분께’를 누르세요.</source><translation>Friends of the channel get it even if they said no here. To leave them out press Chosen in channel.</translation></message>
    <message><source>보내는 건 사장님이 하세요. 채널 관리자센터에 글을 붙이세요.</source><translation>You send it yourself: paste the text in the channel’s partner centre.</translation></message>
    <message><source>부가세 넣어 {cost}쯤</source><translation>about {cost} with VAT</translation></message>
    <message><source>지금은 밤이라 밤에도 받겠다고 하신 분만 골랐어요.</source><translation>It is night: only those who agreed to that are chosen.</translation></message>
    <message><source>보내는 건 사장님이 하세요. 파일을 채널 관리자센터에 넣고 글을 붙이세요.</source><translation>Sending is up to you. Load the file in the channel's partner centre and paste the text.</translation></message>
    <message><source>알려 드릴 일</source><translation>To be told</translation></message>
    <message><source>알려 드렸어요</source><translation>Was told</translation></message>
    <message><source>벽에 붙일 안내 인쇄</source><translation>Print wall notice</translation></message>
    <message><source>벽에 붙일 안내 (PDF)</source><translation>Wall notice (PDF)</translation></message>
    <message><source>지금 알려 드릴 것이 없어요</source><translation>Nothing to be told now</translation></message>
    <message><source>알려 드렸다고 적어 뒀어요</source><translation>Written down as told</translation></message>
    <message><source>개인정보 안내 {shop}</source><translation>Privacy notice {shop}</translation></message>
    <message><source>휴대폰으로 들어오신 분</source><translation>Joined by phone</translation></message>
    <message><source>들어오신 분</source><translation>Who joined</translation></message>
    <message><source>물어보신 것</source><translation>Questions</translation></message>
    <message><source>물어보신 것 {n}</source><translation>Questions: {n}</translation></message>
    <message><source>자리마다 주마다</source><translation>By place and week</translation></message>
    <message><source>주마다</source><translation>By week</translation></message>
    <message><source>답해 드렸어요</source><translation>Answered</translation></message>
    <message><source>아직 휴대폰으로 들어오신 분이 없어요</source><translation>Nobody joined by phone yet</translation></message>
    <message><source>기다리는 것이 없어요</source><translation>Nothing is waiting</translation></message>
    <message><source>아직 센 것이 없어요</source><translation>Nothing counted yet</translation></message>
    <message><source>누구신지 몰라요</source><translation>Not known who</translation></message>
    <message><source>{day}까지</source><translation>Until {day}</translation></message>
    <message><source>소식을 그만 받고 싶으시대요</source><translation>Wants no more news</translation></message>
    <message><source>밤에는 받고 싶지 않으시대요</source><translation>Wants no news at night</translation></message>
    <message><source>무엇을 적어 두었는지 물으세요</source><translation>Asks what is written down</translation></message>
    <message><source>지워 달라고 하세요</source><translation>Wants to be erased</translation></message>
    <message><source>그분의 휴대폰에서 온 말이에요. 그대로 해 드리고 누르세요.</source><translation>It came from their own phone. Do as asked, then press.</translation></message>
    <message><source>그분이 맞는지 먼저 여쭤보세요. 해 드렸으면 누르세요.</source><translation>Ask first whether it is them. When done, press.</translation></message>
    <message><source>거스름 화면</source><translation>Done screen</translation></message>
    <message><source>붙여 둔 것</source><translation>Sign</translation></message>
    <message><source>도장 받음</source><translation>Stamped</translation></message>
    <message><source>보여 드림</source><translation>Shown</translation></message>
    <message><source>찍음</source><translation>Scanned</translation></message>
    <message><source>들어옴</source><translation>Joined</translation></message>
    <message><source>또 오심</source><translation>Again</translation></message>
    <message><source>QR 자리</source><translation>Place</translation></message>
    <message><source>옛 장부</source><translation>Old list</translation></message>
    <message><source>옛 장부 들여오기</source><translation>Bring in the old list</translation></message>
    <message><source>열쇠 보기</source><translation>See the key</translation></message>
    <message><source>열쇠와 옛 장부</source><translation>Key and old list</translation></message>
    <message><source>파일</source><translation>Files</translation></message>
    <message><source>모두 내보내기 (엑셀)</source><translation>All out (Excel)</translation></message>
    <message><source>모두 내보내기 (CSV)</source><translation>All out (CSV)</translation></message>
    <message><source>옛 프로그램용 (CSV)</source><translation>All out (old CSV)</translation></message>
    <message><source>엑셀이나 CSV 파일이 없어요. USB를 꽂고 다시 열어 보세요.</source><translation>No Excel or CSV file. Plug in a stick and open this again.</translation></message>
    <message><source>들여온 {n}명 되돌리기</source><translation>Undo the {n} brought in</translation></message>
    <message><source>읽고 있어요: {file}</source><translation>Reading: {file}</translation></message>
    <message><source>다시 보고 있어요</source><translation>Looking again</translation></message>
    <message><source>적고 있어요. 파는 것은 그대로 할 수 있어요.</source><translation>Writing. You can go on selling.</translation></message>
    <message><source>{n}명을 적어 뒀어요.</source><translation>{n} people were written down.</translation></message>
    <message><source>정말이면 한 번 더</source><translation>Sure? Once more</translation></message>
    <message><source>되돌리고 있어요</source><translation>Undoing</translation></message>
    <message><source>{n}명을 지웠어요. 그 뒤에 오신 {m}명은 남겨 뒀어요.</source><translation>{n} were taken away. {m} who came since have stayed.</translation></message>
    <message><source>그만뒀어요. 적은 것이 없어요.</source><translation>Stopped. Nothing was written.</translation></message>
    <message><source>파일을 읽지 못했어요. USB가 꽂혀 있는지 봐 주세요.</source><translation>The file could not be read. Is the stick plugged in?</translation></message>
    <message><source>단골 {shop} {day}</source><translation>Regulars {shop} {day}</translation></message>
    <message><source>문서</source><translation>Documents</translation></message>
    <message><source>내려받은 것</source><translation>Downloads</translation></message>
    <message><source>바탕 화면</source><translation>Desktop</translation></message>
    <message><source>USB</source><translation>USB</translation></message>
    <message><source>안 가져옴</source><translation>Leave out</translation></message>
    <message><source>누군지 알 수 없어요</source><translation>Nobody can tell who</translation></message>
    <message><source>{line}번째 줄과 같은 분 같아요</source><translation>Looks like the one in line {line}</translation></message>
    <message><source>이미 단골이세요</source><translation>A regular already</translation></message>
    <message><source>다른 분과 전화가 같아요</source><translation>Shares a number</translation></message>
    <message><source>새로 적어요</source><translation>New</translation></message>
    <message><source>모두 {whole}줄 · 새로 적을 분 {taken}명 · 봐 주실 것 {look}줄</source><translation>{whole} lines · {taken} new · {look} to look at</translation></message>
    <message><source>전화 숫자가 모자라요</source><translation>Digits are missing</translation></message>
    <message><source>전화번호가 이상해요</source><translation>An odd number</translation></message>
    <message><source>010을 붙였어요</source><translation>010 was added</translation></message>
    <message><source>이름이 길어서 잘랐어요</source><translation>A long name was cut</translation></message>
    <message><source>외상 금액을 못 읽었어요</source><translation>The sum could not be read</translation></message>
    <message><source>주민번호나 카드번호는 빼요</source><translation>ID and card numbers are left out</translation></message>
    <message><source>못 읽은 것이 있어요</source><translation>Something could not be read</translation></message>
    <message><source>칸</source><translation>Column</translation></message>
    <message><source>다음: 사람 보기</source><translation>Next: people</translation></message>
    <message><source>칸마다 무엇인지 봐 주세요. 틀리면 칸을 누르고 고르세요.</source><translation>See what each column is. If it is wrong, touch it and choose.</translation></message>
    <message><source>봐 주실 것</source><translation>To look at</translation></message>
    <message><source>적을 사람이 없어요</source><translation>Nobody to write down</translation></message>
    <message><source>{n}명 적어 두기</source><translation>Write down {n}</translation></message>
    <message><source>적어요</source><translation>Take</translation></message>
    <message><source>빼요</source><translation>Skip</translation></message>
    <message><source>그만두기</source><translation>Stop</translation></message>
    <message><source>비밀번호</source><translation>PIN</translation></message>
    <message><source>닦기와 잠그기</source><translation>Wiping and locking</translation></message>
    <message><source>비밀번호를 눌러 주세요</source><translation>Enter a PIN</translation></message>
    <message><source>파는 것은 비밀번호 없이도 그대로 할 수 있어요.</source><translation>Selling goes on without a PIN.</translation></message>
    <message><source>판매로 가기</source><translation>To the counter</translation></message>
    <message><source>사장님만 볼 수 있어요.</source><translation>Only the owner may see this.</translation></message>
    <message><source>사장님</source><translation>Owner</translation></message>
    <message><source>아무도 없을 때</source><translation>Nobody</translation></message>
    <message><source>대신 보신 분</source><translation>Stand-in</translation></message>
    <message><source>종이 열쇠로 열었어요</source><translation>Opened with the paper key</translation></message>
    <message><source>열었어요</source><translation>Opened</translation></message>
    <message><source>잠갔어요</source><translation>Locked</translation></message>
    <message><source>두 분을 한 분으로 모았어요</source><translation>Put two together</translation></message>
    <message><source>한 분을 지웠어요</source><translation>Erased somebody</translation></message>
    <message><source>적어 둔 것을 보여 드렸어요</source><translation>Showed what is held</translation></message>
    <message><source>소식 받으실 분 목록을 꺼냈어요</source><translation>Took out the list for news</translation></message>
    <message><source>옛 장부를 들여왔어요</source><translation>Brought in a list</translation></message>
    <message><source>단골 모두를 내보냈어요</source><translation>Carried everybody out</translation></message>
    <message><source>들여온 것을 되돌렸어요</source><translation>Undid a list</translation></message>
    <message><source>오래된 분을 지웠어요</source><translation>Erased who was long gone</translation></message>
    <message><source>도와주는 분을 넣었어요</source><translation>Added a helper</translation></message>
    <message><source>도와주는 분을 뺐어요</source><translation>Removed a helper</translation></message>
    <message><source>대신 봐 줄 분을 넣었어요</source><translation>Added a stand-in</translation></message>
    <message><source>누가 볼 수 있나요</source><translation>Who may see</translation></message>
    <message><source>도와주는 분</source><translation>Helpers</translation></message>
    <message><source>도와주는 분 넣기</source><translation>Add helper</translation></message>
    <message><source>대신 봐 주기 (오늘만)</source><translation>Stand-in (today)</translation></message>
    <message><source>이제 안 도와주세요</source><translation>Helps no more</translation></message>
    <message><source>누가 봤는지</source><translation>Who looked</translation></message>
    <message><source>지금 잠그기</source><translation>Lock now</translation></message>
    <message><source>주말에 오는 딸</source><translation>Daughter at weekends</translation></message>
    <message><source>내 비밀번호 바꾸기</source><translation>Change my PIN</translation></message>
    <message><source>사장님 비밀번호 정하기</source><translation>Set the owner's PIN</translation></message>
    <message><source>도와주는 분은 팔고 적을 수 있고, 대신 봐 주는 분은 오늘 팔기만 해요.</source><translation>Helpers sell and write down; a stand-in only sells, and only today.</translation></message>
    <message><source>비밀번호를 정하면 다른 분이 장부와 단골을 못 봐요. 파는 것은 누구나 해요.</source><translation>With a PIN nobody else sees the book and the regulars. Anybody may sell.</translation></message>
    <message><source>도와주는 분이 아직 없어요</source><translation>No helpers yet</translation></message>
    <message><source>새 비밀번호 네 자리에서 여덟 자리</source><translation>New PIN, four to eight digits</translation></message>
    <message><source>{name} 비밀번호</source><translation>PIN of {name}</translation></message>
    <message><source>비밀번호를 정했어요. 잊지 않게 적어 두세요.</source><translation>The PIN is set. Write it down somewhere safe.</translation></message>
    <message><source>아직 아무도 안 봤어요</source><translation>Nobody looked yet</translation></message>
    <message><source>단골은 사장님만 찾을 수 있어요. 판매는 그대로 돼요.</source><translation>Only the owner may find regulars. Selling goes on.</translation></message>
    <message><source>적어 둔 것 인쇄</source><translation>Print what is held</translation></message>
    <message><source>적어 둔 것 (PDF)</source><translation>What is held (PDF)</translation></message>
    <message><source>적어 둔 것</source><translation>What is held</translation></message>
    <message><source>종이에 적어 둔 열쇠 글자</source><translation>Letters of the key on paper</translation></message>
    <message><source>사장님이 잊으셨어요</source><translation>Owner forgot the PIN</translation></message>
    <message><source>비밀번호로 열기</source><translation>Open with a PIN</translation></message>
</context>
</TS>
