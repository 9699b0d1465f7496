<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ko">
<context>
    <name>marketpos</name>
    <message><source>다른 누리집인 척하는 주소예요. 가짜일 수 있어서 받지 않아요.</source><translation>This address pretends to be another site. It may be a fake, so it is not taken.</translation></message>
    <message><source>아직 주소가 없어요</source><translation>No link yet</translation></message>
    <message><source>다른 주소 · 네이버, 인스타, 지도</source><translation>Other links · Naver, Instagram, map</translation></message>
    <message><source>주소 넣기</source><translation>Add a link</translation></message>
    <message><source>✓ 그림에서 다시 읽어 봤어요</source><translation>✓ Read back from this picture</translation></message>
    <message><source>이 QR은 다시 읽히지 않아서 보여 드리지 않아요</source><translation>This QR could not be read back, so it is not shown</translation></message>
    <message><source>QR 보여 드림</source><translation>QR shown</translation></message>
    <message><source>찍으셨대요</source><translation>Scanned it</translation></message>
    <message><source>그중 다시 오심</source><translation>Came again</translation></message>
    <message><source>{n}번</source><translation>{n}</translation></message>
    <message><source>{n}명</source><translation>{n}</translation></message>
    <message><source>맨 앞</source><translation>First</translation></message>
    <message><source>손님을 이끄는 주소</source><translation>Where customers are led</translation></message>
    <message><source>새 주소 넣기</source><translation>Add a new link</translation></message>
    <message><source>맨 앞에 두기</source><translation>Put first</translation></message>
    <message><source>주소 바꾸기</source><translation>Change link</translation></message>
    <message><source>이제 안 보이기</source><translation>Show no more</translation></message>
    <message><source>주소를 붙여 넣으세요</source><translation>Paste the link</translation></message>
    <message><source>이 주소 넣기</source><translation>Add this link</translation></message>
    <message><source>아직 주소가 없어요. 카카오톡 채널 주소부터 넣어 보세요</source><translation>No link yet. Begin with your KakaoTalk channel</translation></message>
    <message><source>주소</source><translation>Link</translation></message>
    <message><source>아니요, 다시 넣을게요</source><translation>No, enter it again</translation></message>
    <message><source>네, 우리 가게 것이에요</source><translation>Yes, it is ours</translation></message>
    <message><source>처음 보는 주소예요. 휴대폰으로 찍어 열어 보고, 우리 가게 것이면 눌러 주세요.</source><translation>This link is new to us. Scan it, open it, and say yes if it is your shop’s.</translation></message>
    <message><source>열어 볼 주소의 QR</source><translation>QR of the link to look at</translation></message>
    <message><source>{sign:은/는} {far}미터 앞까지 읽혀요</source><translation>{sign}: can be read from {far} metres</translation></message>
    <message><source>A4 포스터</source><translation>A4 poster</translation></message>
    <message><source>탁자 A5</source><translation>Table A5</translation></message>
    <message><source>봉투 스티커 24장</source><translation>24 bag stickers</translation></message>
    <message><source>크게 띄우기</source><translation>Full screen</translation></message>
    <message><source>QR로 단골을 모아요</source><translation>Regulars by QR</translation></message>
    <message><source>· 이번 주</source><translation>· this week</translation></message>
    <message><source>붙여 놓을 것을 고르세요</source><translation>Choose what to put up</translation></message>
    <message><source>인쇄하기</source><translation>Print</translation></message>
    <message><source>파일로 저장 (PDF)</source><translation>Save as PDF</translation></message>
    <message><source>문구 바꾸기</source><translation>Change the line</translation></message>
    <message><source>주소와 QR</source><translation>Link and QR</translation></message>
    <message><source>카카오톡 채널 주소를 넣으면 여기서 바로 인쇄할 수 있어요</source><translation>Add your KakaoTalk channel and print from here</translation></message>
    <message><source>찍으면 오늘 좋은 물건을 알려 드려요</source><translation>Scan to hear what is good today</translation></message>
    <message><source>찍고 우리 가게 단골 하세요</source><translation>Scan and be our regular</translation></message>
    <message><source>찍으면 무엇이 좋은지 한 줄로</source><translation>One line: why scan it?</translation></message>
    <message><source>이 문구로</source><translation>Use this line</translation></message>
    <message><source>문구</source><translation>Line</translation></message>
    <message><source>ko</source><translation>en</translation></message>
</context>
</TS>
