<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ko">
<context>
    <name>marketpos</name>
    <message><source>장부가 잘 열리고 흠이 없어요.</source><translation>The book opens and is sound.</translation></message>
    <message><source>장부 파일에 흠이 있어요. 지우지 말고 상인회에 전화해 주세요.</source><translation>The book's file is damaged. Do not delete it, and call the association.</translation></message>
    <message><source>장부 파일이 안 열려서 비상 장부에 적고 있어요.</source><translation>The book's file does not open, so the emergency book is in use.</translation></message>
    <message><source>이 PC에는 아직 장부가 없어요.</source><translation>There is no book on this PC yet.</translation></message>
    <message><source>장부 파일이 안 열려요. 지우지 말고 상인회에 전화해 주세요.</source><translation>The book's file does not open. Do not delete it, and call the association.</translation></message>
    <message><source>더 새로운 마켓포스가 쓰던 장부예요. 새 설치 파일이 필요해요.</source><translation>A newer version wrote this book. The new setup file is needed.</translation></message>
    <message><source>장부 열쇠를 찾을 수 없어요. 종이에 적어 둔 가게 열쇠가 필요해요.</source><translation>The book's key is missing. The shop's key on paper is needed.</translation></message>
    <message><source>장부 폴더를 읽을 수 없어요.</source><translation>The book's folder cannot be read.</translation></message>
    <message><source>판매 {sales}건, 모두 {facts}가지가 적혀 있어요.</source><translation>{sales} sales and {facts} facts in all are written down.</translation></message>
    <message><source>{n}가지는 아직 이 PC에만 있어요.</source><translation>{n} of them are only on this PC so far.</translation></message>
    <message><source>보관소에 이어져 있어요.</source><translation>Joined to the keeping place.</translation></message>
    <message><source>보관소에 잇지 않았어요.</source><translation>Not joined to the keeping place.</translation></message>
    <message><source>PC 시계가 맞아요.</source><translation>This PC's clock is right.</translation></message>
    <message><source>PC 시계가 {n}분 늦어요.</source><translation>This PC's clock is {n} minutes slow.</translation></message>
    <message><source>PC 시계가 {n}분 빨라요.</source><translation>This PC's clock is {n} minutes fast.</translation></message>
    <message><source>디스크에 {n}기가 남았어요.</source><translation>{n} GB are free on the disk.</translation></message>
    <message><source>디스크에 자리가 거의 없어요: {n}메가.</source><translation>The disk is almost full: {n} MB are free.</translation></message>
    <message><source>뜻밖의 일이 {n}번 적혀 있어요.</source><translation>Unexpected errors written down: {n}.</translation></message>
    <message><source>고장 살피기</source><translation>Check this PC</translation></message>
    <message><source>살펴보고 있어요</source><translation>Looking</translation></message>
    <message><source>USB나 문서 폴더에 저장</source><translation>Keep on USB or in documents</translation></message>
    <message><source>USB에 저장했어요. 그 파일을 상인회에 주세요.</source><translation>Kept on the USB stick. Give that file to the association.</translation></message>
    <message><source>저장하지 못했어요. USB를 다시 꽂고 눌러 주세요. 판매는 그대로 돼요.</source><translation>It was not kept. Put the USB stick in again and press once more. Selling goes on.</translation></message>
    <message><source>상인회가 이 QR을 찍으면 바로 알아요. 이름과 전화번호는 안 들어 있어요.</source><translation>The association can read this QR. It holds no names and no telephone numbers.</translation></message>
    <message><source>도움: {call}</source><translation>Help: {call}</translation></message>
    <message><source>이름과 번호는 빼고 PC만 살펴요.</source><translation>Looks at the PC, not at names.</translation></message>
    <message><source>고장 살피기 파일이 아니에요. 다른 파일을 골라 주세요.</source><translation>This is not a repair kit. Choose another file.</translation></message>
</context>
</TS>
