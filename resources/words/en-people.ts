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
    <message><source>같은 분 찾기</source><translation>Find doubles</translation></message>
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
</context>
</TS>
