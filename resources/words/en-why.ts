<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ko">
<context>
    <name>marketpos</name>
    <message><source>왜 그런지 적어 주세요</source><translation>Please write why</translation></message>
    <message><source>예: 옆집에 잔돈 빌려줌</source><translation>For example: lent change next door</translation></message>
    <message><source>지난 마감</source><translation>Past closings</translation></message>
    <message><source>이달에는 마감이 없어요</source><translation>No closing this month</translation></message>
    <message><source>과부족 {amount}</source><translation>Over or short {amount}</translation></message>
    <message><source>다시 열었던 마감</source><translation>Opened again since</translation></message>
    <message><source>다시 열었어요</source><translation>Opened again</translation></message>
    <message><source>마감 뒤 {n}번</source><translation>{n} after closing</translation></message>
</context>
</TS>
