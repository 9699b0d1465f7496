<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ko">
<context>
    <name>marketpos</name>
    <message><source>물건 고치기</source><translation>Change goods</translation></message>
    <message><source>물건의 단위와 세금, 저울이 찍는 바코드를 정해요.</source><translation>Units and taxes of goods, and what a scale's barcode says.</translation></message>
    <message><source>바코드</source><translation>Barcode</translation></message>
    <message><source>하나의 무게 (g)</source><translation>Weight of one (g)</translation></message>
    <message><source>무게 (g)</source><translation>Grams</translation></message>
    <message><source>물건과 저울표</source><translation>Goods and scale labels</translation></message>
    <message><source>고쳐 두기</source><translation>Keep it so</translation></message>
    <message><source>과세 (부가세 든 값)</source><translation>Taxed (VAT in the price)</translation></message>
    <message><source>이제 안 팔아요</source><translation>Not sold any more</translation></message>
    <message><source>한 번 더 누르면 치워요</source><translation>Press again to put it away</translation></message>
    <message><source>하나가 몇 그램인지 숫자로 적어 주세요.</source><translation>Write how many grams one weighs.</translation></message>
    <message><source>아직 물건이 없어요</source><translation>No goods yet</translation></message>
    <message><source>그 바코드는 {name}의 것이에요. 다른 바코드를 찍어 주세요.</source><translation>That barcode is {name}'s. Scan another one.</translation></message>
    <message><source>돈을 세지 않고 마감했어요.</source><translation>Closed without counting the money.</translation></message>
    <message><source>현금영수증을 꼭 끊어 드려야 해요. ‘챙길 것’에 적어 뒀어요.</source><translation>A cash receipt is a duty here. It is noted in To do.</translation></message>
    <message><source>PC 날짜가 {n}일쯤 뒤로 갔어요. 판매는 그대로 돼요. 날짜를 맞춰 주세요.</source><translation>This PC's date went back by about {n} days. Selling goes on. Please set the date.</translation></message>
    <message><source>PC 시계가 {n}시간쯤 뒤로 갔어요. 판매는 그대로 돼요. 시계를 맞춰 주세요.</source><translation>This PC's clock went back by about {n} hours. Selling goes on. Please set the clock.</translation></message>
</context>
</TS>
