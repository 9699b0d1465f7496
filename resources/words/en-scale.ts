<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ko">
<context>
    <name>marketpos</name>
    <message><source>저울</source><translation>Scale</translation></message>
    <message><source>저울 꺼짐</source><translation>Scale off</translation></message>
    <message><source>저울 넘침</source><translation>Overload</translation></message>
    <message><source>재는 중 {weight}</source><translation>Weighing {weight}</translation></message>
    <message><source>저울 {weight}</source><translation>Scale {weight}</translation></message>
    <message><source>꺼짐</source><translation>Off</translation></message>
    <message><source>넘침</source><translation>Over</translation></message>
    <message><source>저울 고르기</source><translation>Choose the scale</translation></message>
    <message><source>어디에 꽂았나요?</source><translation>Where is it plugged in?</translation></message>
    <message><source>늘 보내요</source><translation>Always sends</translation></message>
    <message><source>물으면 답해요</source><translation>Answers when asked</translation></message>
    <message><source>다시 찾기</source><translation>Look again</translation></message>
    <message><source>저울 안 써요</source><translation>No scale</translation></message>
    <message><source>저울이 어떻게 보내나요?</source><translation>How does it send?</translation></message>
    <message><source>지금 저울</source><translation>The scale now</translation></message>
    <message><source>지금은 안 꽂혀 있어요</source><translation>Not plugged in now</translation></message>
    <message><source>꽂힌 저울이 안 보여요. 선을 꽂고 ‘다시 찾기’를 누르세요.</source><translation>No scale is plugged in. Plug in the cable and touch Look again.</translation></message>
    <message><source>{port}의 저울을 읽어요</source><translation>Reads the scale at {port}</translation></message>
    <message><source>안 써요. 무게는 숫자로 눌러요.</source><translation>None. Weights are typed.</translation></message>
    <message><source>꽂은 곳을 누르면 바로 읽어 봐요.</source><translation>Touch where it is plugged in: it is read at once.</translation></message>
    <message><source>아직 안 들려요. 저울을 켜고, 안 되면 보내는 방법을 바꿔 보세요.</source><translation>Nothing heard yet. Switch the scale on, or try the other way to send.</translation></message>
    <message><source>물건을 올리고 무게가 맞는지 보세요. 맞으면 ‘닫기’를 누르세요.</source><translation>Put something on it and look. If the weight is right, touch Close.</translation></message>
    <message><source>저울이 아직 움직여요. 멈추면 {name:을/를} 다시 누르거나, 무게를 누르고 담으세요.</source><translation>The scale still moves. Touch {name} again when it rests, or type the weight.</translation></message>
    <message><source>저울에 너무 많이 올렸어요. 덜어 내거나 무게를 눌러 담으세요.</source><translation>Too much is on the scale. Take some off, or type the weight.</translation></message>
    <message><source>{name} {grams}g은 방금 담았어요. 더 파시면 저울에서 내렸다가 다시 올리세요.</source><translation>{grams} g of {name} was just rung up. For more, lift it off the scale and put it back.</translation></message>
    <message><source>돌려드려요</source><translation>Given back</translation></message>
</context>
</TS>
