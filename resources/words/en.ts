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
    <message><source>채널 QR</source><translation>Channel QR</translation></message>
    <message><source>내 장부</source><translation>My book</translation></message>
    <message><source>설정</source><translation>Settings</translation></message>
    <message><source>외상</source><translation>Tab</translation></message>
    <message><source>매출·마감</source><translation>Sales</translation></message>
</context>
</TS>
