; What the person sees: a welcome, two choices, a bar, and the button that opens the counter.
!define MUI_ICON "marketpos.ico"
!define MUI_UNICON "marketpos.ico"
!define MUI_ABORTWARNING
!define MUI_ABORTWARNING_TEXT "설치를 그만할까요? 지금 쓰던 것은 그대로예요."
!define MUI_WELCOMEFINISHPAGE_BITMAP "side.bmp"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "side.bmp"

!define MUI_WELCOMEPAGE_TITLE "${TITLE}를 설치할게요"
!define MUI_WELCOMEPAGE_TEXT "\
  ${ASSOCIATION}에서 드리는 프로그램이에요.$\r$\n$\r$\n\
  1분이면 끝나고, 인터넷이 없어도 돼요.$\r$\n\
  가입할 것도 없어요.$\r$\n$\r$\n\
  전에 쓰던 ${TITLE}가 있으면 새것으로 바꾸고, 장부는 그대로 둬요.$\r$\n$\r$\n\
  ${HELP_LINE}"
!insertmacro MUI_PAGE_WELCOME

Page custom ShowChoices KeepChoices

!define MUI_PAGE_HEADER_TEXT "설치하고 있어요"
!define MUI_PAGE_HEADER_SUBTEXT "잠시만 기다려 주세요."
!define MUI_INSTFILESPAGE_FINISHHEADER_TEXT "다 됐어요"
!define MUI_INSTFILESPAGE_FINISHHEADER_SUBTEXT "이제 장사를 시작할 수 있어요."
!define MUI_INSTFILESPAGE_ABORTHEADER_TEXT "설치를 마치지 못했어요"
!define MUI_INSTFILESPAGE_ABORTHEADER_SUBTEXT "전에 쓰던 것은 그대로예요. ${HELP_LINE}"
!insertmacro MUI_PAGE_INSTFILES

!define MUI_FINISHPAGE_TITLE "다 됐어요"
!define MUI_FINISHPAGE_TEXT "\
  시작 메뉴에서 [${TITLE}]를 찾으면 언제든 열 수 있어요.$\r$\n$\r$\n\
  가게 이름만 넣으면 바로 팔 수 있어요.$\r$\n$\r$\n\
  ${HELP_LINE}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}.exe"
!define MUI_FINISHPAGE_RUN_TEXT "지금 ${TITLE} 열기"
!define MUI_FINISHPAGE_BUTTON "마치기"
!insertmacro MUI_PAGE_FINISH

!define MUI_PAGE_HEADER_TEXT "${TITLE}를 지울까요?"
!define MUI_PAGE_HEADER_SUBTEXT "프로그램만 지우고, 장부는 지우지 않아요."
!define MUI_UNCONFIRMPAGE_TEXT_TOP "\
  판 기록과 단골, 외상이 든 장부는 그대로 남고, 다시 설치하면 그대로 열려요.$\r$\n\
  장부가 있는 곳: ${DATA}"
!define MUI_UNCONFIRMPAGE_TEXT_LOCATION "지울 프로그램:"
!insertmacro MUI_UNPAGE_CONFIRM

!define MUI_PAGE_HEADER_TEXT "지우고 있어요"
!define MUI_PAGE_HEADER_SUBTEXT "잠시만 기다려 주세요."
!define MUI_INSTFILESPAGE_FINISHHEADER_TEXT "프로그램을 지웠어요"
!define MUI_INSTFILESPAGE_FINISHHEADER_SUBTEXT "장부는 그대로 있어요: ${DATA}"
!insertmacro MUI_UNPAGE_INSTFILES

!define MUI_FINISHPAGE_TITLE "프로그램을 지웠어요"
!define MUI_FINISHPAGE_TEXT "\
  장부는 지우지 않았어요. 이 폴더에 그대로 있어요.$\r$\n$\r$\n\
  ${DATA}$\r$\n$\r$\n\
  나중에 다시 설치하면 그 장부가 그대로 열려요.$\r$\n$\r$\n\
  ${HELP_LINE}"
!define MUI_FINISHPAGE_BUTTON "마치기"
!insertmacro MUI_UNPAGE_FINISH

!insertmacro MUI_LANGUAGE "Korean"
MiscButtonText "< 이전" "다음 >" "그만하기" "닫기"
InstallButtonText "설치하기"
UninstallButtonText "지우기"
FileErrorText "이 파일을 쓸 수 없어요:$\r$\n$\r$\n$0$\r$\n$\r$\n백신이 붙들고 있을 수 있어요. 잠시 뒤에 [다시 시도]를 눌러 주세요." \
  "이 파일을 쓸 수 없어요:$\r$\n$\r$\n$0$\r$\n$\r$\n백신이 붙들고 있을 수 있어요. 잠시 뒤에 [다시 시도]를 눌러 주세요."

Var DesktopBox
Var AutostartBox

Function ShowChoices
  !insertmacro MUI_HEADER_TEXT "어떻게 열까요?" "나중에 언제든 바꿀 수 있어요."
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateCheckbox} 8u 16u 95% 16u "바탕화면에 [${TITLE}] 아이콘 만들기"
  Pop $DesktopBox
  ${NSD_SetState} $DesktopBox $WantDesktop
  ${NSD_CreateCheckbox} 8u 44u 95% 16u "PC를 켜면 ${TITLE}도 같이 열기"
  Pop $AutostartBox
  ${NSD_SetState} $AutostartBox $WantAutostart
  GetDlgItem $0 $HWNDPARENT 1
  SendMessage $0 ${WM_SETTEXT} 0 "STR:설치하기"
  nsDialogs::Show
FunctionEnd

Function KeepChoices
  ${NSD_GetState} $DesktopBox $WantDesktop
  ${NSD_GetState} $AutostartBox $WantAutostart
FunctionEnd
