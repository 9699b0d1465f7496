<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ko">
<context>
    <name>marketpos</name>
    <message><source>** 연습용 영수증이에요 **</source><translation>** A PRACTICE receipt **</translation></message>
    <message><source>연습 중이에요 · 가게 장부에는 적지 않아요</source><translation>Practice · nothing goes into the shop's book</translation></message>
    <message><source>연습 중이에요</source><translation>Practice</translation></message>
    <message><source>연습 중</source><translation>Practice</translation></message>
    <message><source>다시</source><translation>Again</translation></message>
    <message><source>그만</source><translation>Stop</translation></message>
    <message><source>배우기 그만</source><translation>Stop the lesson</translation></message>
    <message><source>처음부터</source><translation>Restart</translation></message>
    <message><source>연습 끝내기</source><translation>End</translation></message>
    <message><source>배우기</source><translation>Lesson</translation></message>
    <message><source>잘하셨어요! {at}번째를 마쳤어요.</source><translation>Well done! That was number {at}.</translation></message>
    <message><source>{many}가지를 다 해 보셨어요! 이제 진짜 장부로 파시면 돼요.</source><translation>You have done all {many}! Now sell with the real book.</translation></message>
    <message><source>여기서 판 것은 가게 장부에 적히지 않아요.</source><translation>Nothing here is in the shop's book.</translation></message>
    <message><source>마켓포스 · 연습 중</source><translation>MarketPOS · practice</translation></message>
    <message><source>아직 연습하고 계세요?</source><translation>Are you still practising?</translation></message>
    <message><source>더 연습하기</source><translation>Practise on</translation></message>
    <message><source>진짜 장부로</source><translation>To the real book</translation></message>
    <message><source>답이 없으면 1분 뒤에 진짜 장부로 돌아가요. 연습한 것은 그대로 남아요.</source><translation>Without an answer the real book comes back in a minute. Your practice stays as it is.</translation></message>
    <message><source>연습하기</source><translation>Practise</translation></message>
    <message><source>연습</source><translation>Practice</translation></message>
    <message><source>따로 둔 연습 장부예요. 가게 장부는 그대로 있어요.</source><translation>A practice book of its own. The shop's book stays as it is.</translation></message>
    <message><source>먼저 연습해 볼래요</source><translation>Let me practise first</translation></message>
    <message><source>연습 장부는 어디에도 이어지지 않아요. 잇기는 진짜 장부에서 해 주세요.</source><translation>A practice book is joined to nothing. Please join from the real book.</translation></message>
    <message><source>연습 {shop}</source><translation>Practice {shop}</translation></message>
    <message><source>연습 가게</source><translation>Practice shop</translation></message>
    <message><source>연습 중이에요 · 진짜 판매가 아니에요</source><translation>Practice · this is not a real sale</translation></message>
    <message><source>마켓포스 좁은 창</source><translation>MarketPOS strip</translation></message>
    <message><source>자리</source><translation>Edge</translation></message>
    <message><source>좁은 창 자리 옮기기</source><translation>Move the strip to another edge</translation></message>
    <message><source>큰 창</source><translation>Whole</translation></message>
    <message><source>아직 채널이 없어요. 큰 창의 ‘채널 QR’에서 넣어 주세요.</source><translation>No channel yet. Put one in at Channel QR in the whole window.</translation></message>
    <message><source>첫소리</source><translation>Initials</translation></message>
    <message><source>단골 찾기</source><translation>Find regular</translation></message>
    <message><source>좁은 창</source><translation>Strip</translation></message>
    <message><source>좁은 창 쓰기</source><translation>Use the strip</translation></message>
    <message><source>카드 단말기 프로그램 옆에 늘 떠 있는 작은 창이에요.</source><translation>A small window that stays beside a card terminal's program.</translation></message>
    <message><source>저장</source><translation>Save</translation></message>
    <message><source>한 번 더</source><translation>Once more</translation></message>
    <message><source>담던 것</source><translation>What was rung up</translation></message>
    <message><source>PC 날짜를 봐 주세요</source><translation>Please check this PC's date</translation></message>
    <message><source>좁은 창 그만 쓰기</source><translation>Stop using the strip</translation></message>
</context>
</TS>
