<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ko">
<context>
    <name>marketpos</name>
    <message><source>마지막으로 오신 뒤 {n}년</source><translation>{n} yr after the last visit</translation></message>
    <message><source>살펴볼 것</source><translation>To look after</translation></message>
    <message><source>살펴볼 것 {n}</source><translation>To look after {n}</translation></message>
    <message><source>전화가 같은 분이 {n}쌍 있어요</source><translation>{n} pairs have the same number</translation></message>
    <message><source>두 번 적힌 분이 없어요</source><translation>Nobody is written down twice</translation></message>
    <message><source>같은 분 같아요</source><translation>Maybe the same person</translation></message>
    <message><source>얼마나 두고 잊을까요?</source><translation>How long to keep people</translation></message>
    <message><source>열흘 안에 답해야 해요. 먼저 올 날: {day}</source><translation>Answer within ten days. The first is due {day}</translation></message>
    <message><source>전화번호가 같은 분들이에요. 식구면 ‘다른 분이에요’를 누르세요.</source><translation>They have the same number. If they are family, press Two people.</translation></message>
    <message><source>다른 분이에요</source><translation>Two people</translation></message>
    <message><source>한 분으로 모았어요. {name:으로/로} 불러요. 나중에 나눌 수 있어요.</source><translation>Put together as {name}. You can take them apart later.</translation></message>
    <message><source>다른 분으로 둘게요. 다시 묻지 않아요.</source><translation>They stay two people. You will not be asked again.</translation></message>
    <message><source>{n}번, {amount}</source><translation>{n} times, {amount}</translation></message>
    <message><source>{name} · 적어 둔 것</source><translation>{name} · What is held</translation></message>
    <message><source>적어 둔 것이 없어요</source><translation>Nothing is held</translation></message>
    <message><source>좋다고 하셨어요</source><translation>agreed</translation></message>
    <message><source>아니라고 하셨어요</source><translation>said no</translation></message>
    <message><source>그만두셨어요</source><translation>withdrew</translation></message>
    <message><source>처리한 것을 알려 드렸어요</source><translation>told the result</translation></message>
    <message><source>받고 계신 것을 알려 드렸어요</source><translation>reminded of it</translation></message>
    <message><source>마지막: {day}</source><translation>Last: {day}</translation></message>
    <message><source>외상이 남아서 아직 못 잊어요</source><translation>Something is still owed, so not yet</translation></message>
    <message><source>외상이 있는 {n}분은 남았어요</source><translation>{n} stayed because they owe</translation></message>
    <message><source>마지막으로 오신 뒤 이만큼 지나면 잊어요. 더 짧게 약속한 분은 그 약속대로예요.</source><translation>So long after the last visit people are forgotten; sooner where that was promised.</translation></message>
    <message><source>잊어 드린 날</source><translation>Days of forgetting</translation></message>
    <message><source>{days}일 안에 잊을 분 {n}</source><translation>Go in {days} days: {n}</translation></message>
    <message><source>외상이 있어 남는 분 {n}</source><translation>Stay, they owe: {n}</translation></message>
    <message><source>네, {n}분을 지금 잊어 드려요</source><translation>Yes, forget these {n} now</translation></message>
    <message><source>그동안 잊을 분이 없어요</source><translation>Nobody is to be forgotten soon</translation></message>
    <message><source>외상 때문에 남는 분은 없어요</source><translation>Nobody stays because of a tab</translation></message>
    <message><source>아직 잊어 드린 분이 없어요</source><translation>Nobody was forgotten yet</translation></message>
    <message><source>잊고 있어요. 파는 것은 그대로 할 수 있어요.</source><translation>Forgetting them. You can go on selling.</translation></message>
    <message><source>잊어 드렸어요. 판 기록은 그대로예요.</source><translation>They are forgotten. The sales stay.</translation></message>
    <message><source>{n}년</source><translation>{n} yr</translation></message>
    <message><source>곧 잊을 분</source><translation>Soon to be forgotten</translation></message>
    <message><source>{n}분을 잊을 때예요. 오늘 날짜와 이분들이 맞는지 먼저 보세요.</source><translation>It is time to forget {n} people. Check today’s date and who they are first.</translation></message>
    <message><source>{n}분</source><translation>{n}</translation></message>
    <message><source>{n}분을 잊을 때가 됐어요. 맞는지 ‘단골’의 ‘살펴볼 것’에서 먼저 봐 주세요.</source><translation>It is time to forget {n} people. See first if that is right: Regulars, To look after.</translation></message>
    <message><source>오래 안 오신 {n}분을 약속한 대로 잊어 드렸어요. 판 기록은 그대로예요.</source><translation>{n} who did not come for long were forgotten as promised. The sales stay.</translation></message>
    <message><source>잘못 적음</source><translation>Written wrongly</translation></message>
    <message><source>못 받을 돈</source><translation>Never to be had</translation></message>
    <message><source>두 번 받음</source><translation>Taken twice</translation></message>
    <message><source>장부 바로잡기</source><translation>Put the tab right</translation></message>
    <message><source>바로잡을 금액</source><translation>By how much</translation></message>
    <message><source>전부</source><translation>All of it</translation></message>
    <message><source>남은 외상에서 빼기</source><translation>Take off the tab</translation></message>
    <message><source>남은 외상에 더하기</source><translation>Add to the tab</translation></message>
    <message><source>{name} · 장부 바로잡기</source><translation>{name} · Put the tab right</translation></message>
    <message><source>왜 바로잡는지 하나를 눌러 주세요.</source><translation>Press a reason first.</translation></message>
    <message><source>바로잡을 금액을 먼저 적어 주세요.</source><translation>Type the amount first.</translation></message>
    <message><source>왜 바로잡나요?</source><translation>Why?</translation></message>
    <message><source>두 곳에서 같은 돈을 받은 것 같아요. 돌려 드리고 ‘바로잡기’를 누르거나, 다음에 빼세요.</source><translation>The same money seems to have been taken twice. Give it back and press Put right, or take it off next time.</translation></message>
    <message><source>바로잡기</source><translation>Put right</translation></message>
    <message><source>한도 정하기</source><translation>Set a limit</translation></message>
    <message><source>외상 한도</source><translation>Limit</translation></message>
    <message><source>{name} 편</source><translation>by {name}</translation></message>
    <message><source>누가 가져가셨나요?</source><translation>Who took it along?</translation></message>
    <message><source>심부름 온 분</source><translation>Who came for it</translation></message>
    <message><source>이보다 많아지면 알려만 드려요. 파는 것은 그대로 할 수 있어요.</source><translation>Above this you are only told. You can sell all the same.</translation></message>
    <message><source>이분만</source><translation>This one</translation></message>
    <message><source>모든 분</source><translation>Everybody</translation></message>
    <message><source>얼마부터 알려 드릴까요?</source><translation>From how much?</translation></message>
    <message><source>이만큼으로 정하기</source><translation>Set this limit</translation></message>
    <message><source>한도 없애기</source><translation>No limit</translation></message>
    <message><source>{name} · 외상 한도</source><translation>{name} · Limit</translation></message>
    <message><source>금액을 먼저 적어 주세요.</source><translation>Type the amount first.</translation></message>
    <message><source>지금은 {amount}까지예요</source><translation>Now up to {amount}</translation></message>
    <message><source>지금은 한도가 없어요</source><translation>There is no limit now</translation></message>
    <message><source>단골로 적기를 그만두시려면 ‘적어 둔 것’에서 ‘잊어 주세요’를 누르세요.</source><translation>To be a regular no more, press Forget me under What is held.</translation></message>
    <message><source>손님 화면에 묻기</source><translation>Ask on their screen</translation></message>
    <message><source>말로 다시 좋다고 하심</source><translation>Said yes again</translation></message>
    <message><source>종이에 다시 받음</source><translation>Signed again</translation></message>
    <message><source>비슷한 분이 있어요: {named}. 다른 분이면 그대로 적으세요.</source><translation>Somebody like that is known: {named}. If it is another person, go on.</translation></message>
    <message><source>{n}분이 적어 둔 것을 물으셨어요. {day}까지 ‘단골’의 ‘살펴볼 것’에서 답해 주세요.</source><translation>{n} asked what is held of them. Answer by {day}: see Regulars, To look after.</translation></message>
    <message><source>파일로 저장했거나 인쇄한 것. 그것은 직접 지워 주세요</source><translation>What was saved as a file or printed: please remove that yourself</translation></message>
    <message><source>이분 보기</source><translation>Show them</translation></message>
    <message><source>단골을 봤어요</source><translation>looked at a regular</translation></message>
    <message><source>장부를 봤어요</source><translation>looked at a tab</translation></message>
</context>
</TS>
