<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ko">
<context>
    <name>marketpos</name>
    <message><source>언제부터 언제까지 볼까요?</source><translation>From when to when?</translation></message>
    <message><source>1년 앞</source><translation>A year back</translation></message>
    <message><source>앞 달</source><translation>The month before</translation></message>
    <message><source>다음 달</source><translation>The month after</translation></message>
    <message><source>지난주</source><translation>Last week</translation></message>
    <message><source>지난달</source><translation>Last month</translation></message>
    <message><source>작년</source><translation>Last year</translation></message>
    <message><source>보기</source><translation>Show</translation></message>
    <message><source>{day}부터 …</source><translation>From {day} …</translation></message>
    <message><source>{year}년 {month}월</source><translation>{month}/{year}</translation></message>
</context>
</TS>
