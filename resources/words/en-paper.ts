<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ko">
<context>
    <name>marketpos</name>
    <message><source>종이가 없어요.</source><translation>It is out of paper.</translation></message>
    <message><source>뚜껑이 열려 있어요.</source><translation>Its cover is open.</translation></message>
    <message><source>프린터가 꺼졌거나 선이 빠졌어요.</source><translation>The printer is off or its cable is out.</translation></message>
    <message><source>윈도 인쇄가 멈춰 있어요.</source><translation>Printing is paused in Windows.</translation></message>
    <message><source>프린터가 멈췄어요. 껐다 켜 보세요.</source><translation>The printer is stuck. Switch it off and on.</translation></message>
    <message><source>영수증: {why} 판매는 계속돼요.</source><translation>Receipt: {why} Selling goes on.</translation></message>
    <message><source>영수증이 나오다 끊겼어요. 덜 나왔으면 다시 뽑으세요.</source><translation>A receipt stopped half way. If it is not whole, print it again.</translation></message>
    <message><source>못 뽑은 영수증이 {n}장 있어요.</source><translation>Receipts not printed: {n}.</translation></message>
    <message><source>영수증 프린터를 아직 안 골랐어요. 판매는 그대로 돼요.</source><translation>No receipt printer is chosen yet. Selling works without.</translation></message>
    <message><source>그림으로</source><translation>as dots</translation></message>
    <message><source>그림으로 (옛 방식)</source><translation>as dots (the old way)</translation></message>
    <message><source>글자로</source><translation>in its own letters</translation></message>
    <message><source>{where} · 종이 {mm}mm · {hand}</source><translation>{where} · {mm} mm paper · {hand}</translation></message>
    <message><source>인터넷 선</source><translation>Network</translation></message>
    <message><source>시리얼 선</source><translation>Serial</translation></message>
    <message><source>윈도 프린터</source><translation>Windows</translation></message>
    <message><source>다시 뽑기</source><translation>Print again</translation></message>
    <message><source>버리기</source><translation>Drop</translation></message>
    <message><source>알았어요</source><translation>All right</translation></message>
    <message><source>영수증을 뽑지 못했어요. 디스크가 꽉 찼어요.</source><translation>The receipt was not printed. The disk is full.</translation></message>
    <message><source>디스크가 꽉 차서 영수증을 정리하지 못했어요.</source><translation>The disk is full, so the receipts could not be tidied.</translation></message>
    <message><source>영수증 종이가 얼마 안 남았어요.</source><translation>The receipt roll is nearly out.</translation></message>
    <message><source>돈통이 안 열렸어요. {why} 열쇠로 여세요.</source><translation>The drawer did not open. {why} Use its key.</translation></message>
    <message><source>영수증을 뽑고 있어요</source><translation>Printing the receipt</translation></message>
    <message><source>다시 인쇄</source><translation>Printed again</translation></message>
    <message><source>전화 {phone}</source><translation>Tel. {phone}</translation></message>
    <message><source>뽑기</source><translation>Print</translation></message>
    <message><source>돈통을 열었어요</source><translation>Opened the drawer</translation></message>
    <message><source>영수증 프린터</source><translation>Receipt printer</translation></message>
    <message><source>프린터 고르기</source><translation>Choose printer</translation></message>
    <message><source>찾은 프린터</source><translation>Printers found</translation></message>
    <message><source>안 써요</source><translation>Use none</translation></message>
    <message><source>시험지 뽑기</source><translation>Print a test slip</translation></message>
    <message><source>팔 때마다 뽑기</source><translation>Print every sale</translation></message>
    <message><source>돈통이 달려 있어요</source><translation>A drawer is attached</translation></message>
    <message><source>돈통 열기</source><translation>Open drawer</translation></message>
    <message><source>[ 부터 ] 까지 바르게 나온 첫 줄의 번호를 누르세요.</source><translation>Touch the number of the first line that is right from [ to ].</translation></message>
    <message><source>찾고 있어요</source><translation>Looking</translation></message>
    <message><source>시험지를 뽑고 있어요</source><translation>Printing the test slip</translation></message>
    <message><source>시험지를 보세요.</source><translation>Look at the test slip.</translation></message>
    <message><source>{n}번 줄처럼 뽑을게요. 저장됐어요.</source><translation>It will print like line {n}. Saved.</translation></message>
    <message><source>켜고 다시 찾으세요</source><translation>Switch it on, look again</translation></message>
    <message><source>프린터 주소</source><translation>Printer's address</translation></message>
    <message><source>점</source><translation>dot</translation></message>
    <message><source>이 주소로</source><translation>This address</translation></message>
    <message><source>프린터를 끄고 종이 넣는 단추를 누른 채 켜면 주소가 종이에 나와요.</source><translation>Switch it on with the feed button held down: it prints its address.</translation></message>
    <message><source>점으로 나눈 숫자 넷이에요. 192.168.0.50 처럼요.</source><translation>Four numbers with dots between, like 192.168.0.50.</translation></message>
    <message><source>주소로 찾기</source><translation>By address</translation></message>
    <message><source>영수증 프린터로 보냈어요</source><translation>Sent to the receipt printer</translation></message>
    <message><source>영수증 뽑기</source><translation>Print the receipt</translation></message>
    <message><source>{amount:을/를} 받았어요. 저장됐어요.</source><translation>{amount} received. Saved.</translation></message>
    <message><source>{number} 돌려드림</source><translation>{number} refunded</translation></message>
    <message><source>돌려드린 돈</source><translation>Given back</translation></message>
    <message><source>외상값 영수증</source><translation>Tab receipt</translation></message>
    <message><source>{name} 님</source><translation>{name}</translation></message>
    <message><source>남은 외상</source><translation>Still owed</translation></message>
    <message><source>영수증 프린터가 잘 돼요.</source><translation>The receipt printer works.</translation></message>
    <message><source>영수증 프린터: {why}</source><translation>Receipt printer: {why}</translation></message>
    <message><source>속도 {n}</source><translation>Speed {n}</translation></message>
    <message><source>영수증: {why} 고치면 윈도가 이어서 뽑아요.</source><translation>Receipt: {why} Windows prints it once that is put right.</translation></message>
</context>
</TS>
