<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ko">
<context>
    <name>marketpos</name>
    <message><source>뜻밖의 일이 있었어요. 적은 것은 모두 그대로예요. 계속 파셔도 돼요.</source><translation>Something unexpected happened. Everything recorded is safe. You can go on selling.</translation></message>
    <message><source>장부 파일을 읽을 수 없어 비상 장부에 적고 있어요. 파세요. 상인회에 전화해 주세요.</source><translation>The book cannot be read, so sales go into an emergency book. Sell on, and please call the association.</translation></message>
    <message><source>디스크를 쓸 수 없어요</source><translation>The disk cannot be written</translation></message>
    <message><source>장부는 그대로 있어요. PC를 껐다 켜 보고, 안 되면 상인회에 전화해 주세요.</source><translation>The book is as it was. Restart the PC; if that does not help, please call the association.</translation></message>
    <message><source>마켓포스가 이미 켜져 있어요</source><translation>marketpos is already open</translation></message>
    <message><source>켜져 있는 창에서 계속 파세요. 이 창은 닫아도 돼요.</source><translation>Go on selling in the window that is open. This one can be closed.</translation></message>
    <message><source>더 새로운 마켓포스가 쓰던 장부예요</source><translation>A newer marketpos wrote this book</translation></message>
    <message><source>장부는 그대로 있어요. 새 설치 파일로 다시 설치하면 바로 열려요.</source><translation>The book is as it was. Install the newer setup file again and it opens.</translation></message>
    <message><source>장부 열쇠를 찾을 수 없어요</source><translation>The book's key cannot be found</translation></message>
    <message><source>장부 파일은 그대로 있어요. 종이에 적어 둔 가게 열쇠를 들고 상인회에 전화해 주세요.</source><translation>The book is as it was. Take the paper with the shop's key and call the association.</translation></message>
    <message><source>오늘 {n}건</source><translation>{n} today</translation></message>
    <message><source>장사</source><translation>Trade</translation></message>
</context>
</TS>
