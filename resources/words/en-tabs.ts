<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ko">
<context>
    <name>marketpos</name>
    <message><source>{n}일 됐어요</source><translation>{n} days</translation></message>
    <message><source>{n}분 · 오래된 분부터 · 금액은 눌러서 보세요</source><translation>{n} people · longest first · touch to see the amount</translation></message>
    <message><source>외상이 없어요</source><translation>Nobody owes anything</translation></message>
    <message><source>외상 있는 분</source><translation>Who has a tab</translation></message>
    <message><source>외상장부</source><translation>Tab book</translation></message>
    <message><source>정해 둔 {limit:을/를} 넘었어요</source><translation>Over the limit of {limit}</translation></message>
    <message><source>돈 받기</source><translation>Take money</translation></message>
    <message><source>장부 보기</source><translation>See the book</translation></message>
    <message><source>외상 목록</source><translation>All tabs</translation></message>
    <message><source>외상 내역서 {name}</source><translation>Tab of {name}</translation></message>
    <message><source>30일까지</source><translation>Up to 30 days</translation></message>
    <message><source>60일까지</source><translation>Up to 60 days</translation></message>
    <message><source>90일까지</source><translation>Up to 90 days</translation></message>
    <message><source>90일 넘음</source><translation>Over 90 days</translation></message>
    <message><source>왼쪽에서 한 분을 누르면 장부가 보여요</source><translation>Touch somebody on the left to see their page</translation></message>
    <message><source>{name} · 장부</source><translation>{name} · tab book</translation></message>
    <message><source>가져가심</source><translation>Took goods</translation></message>
    <message><source>되돌려 주심</source><translation>Gave back</translation></message>
    <message><source>갚으심</source><translation>Paid</translation></message>
    <message><source>바로잡음</source><translation>Put right</translation></message>
    <message><source>남은 돈 {won}</source><translation>Left {won}</translation></message>
    <message><source>받은 금액</source><translation>Amount received</translation></message>
    <message><source>전부 갚음</source><translation>All of it</translation></message>
    <message><source>현금으로 받음</source><translation>In cash</translation></message>
    <message><source>계좌이체로 받음</source><translation>By transfer</translation></message>
    <message><source>카드로 받음</source><translation>By card</translation></message>
    <message><source>{name} · 돈 받기</source><translation>{name} · take money</translation></message>
    <message><source>남은 외상 {amount}</source><translation>Still owed {amount}</translation></message>
    <message><source>장부</source><translation>Tab book</translation></message>
    <message><source>외상</source><translation>Tab</translation></message>
</context>
</TS>
