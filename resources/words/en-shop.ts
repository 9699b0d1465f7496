<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ko">
<context>
    <name>marketpos</name>
    <message><source>장날</source><translation>Market days</translation></message>
    <message><source>매일</source><translation>Every day</translation></message>
    <message><source>하루 시작</source><translation>A day begins</translation></message>
    <message><source>한 주 시작</source><translation>A week begins</translation></message>
    <message><source>월요일</source><translation>Monday</translation></message>
    <message><source>일요일</source><translation>Sunday</translation></message>
    <message><source>일반</source><translation>General</translation></message>
    <message><source>간이</source><translation>Simplified</translation></message>
    <message><source>사업자번호</source><translation>Business no.</translation></message>
    <message><source>장날은 지난 장날과 견줘요. 하루 시작 전에 판 것은 어제 장사예요.</source><translation>A market day is compared with the last one. What is sold before a day begins is yesterday's.</translation></message>
    <message><source>세금</source><translation>Tax</translation></message>
    <message><source>그중 부가세</source><translation>VAT in it</translation></message>
    <message><source>많이 오신 단골</source><translation>Best regulars</translation></message>
    <message><source>지운 단골</source><translation>A forgotten regular</translation></message>
    <message><source>은행에 낼 종이 인쇄</source><translation>Print for the bank</translation></message>
    <message><source>온누리상품권 환전</source><translation>Onnuri vouchers for the bank</translation></message>
</context>
</TS>
