; When the setup says no, why, and with which exit code a script can tell.
!define EXIT_RUNNING 5
!define EXIT_OLD_WINDOWS 6
!define EXIT_NEWER_IS_THERE 7
!define EXIT_NO_SPACE 8
!define EXIT_NO_PERMISSION 9
!define EXIT_CUT_OFF 10
!define EXIT_SECOND_SETUP 11

!macro Refuse CODE TEXT
  MessageBox MB_OK|MB_ICONEXCLAMATION "${TEXT}$\r$\n$\r$\n${HELP_LINE}" /SD IDOK
  SetErrorLevel ${CODE}
  Quit
!macroend

Function RefuseOldWindows
  ${IfNot} ${AtLeastWin10}
    !insertmacro Refuse ${EXIT_OLD_WINDOWS} \
      "이 PC의 윈도우에서는 ${TITLE}를 쓸 수 없어요. 윈도우 10이나 11이 필요해요.$\r$\n\
      이 PC에서 바뀐 것은 없어요. 어느 윈도우인지는 상인회에 물어보면 같이 봐 드려요."
  ${EndIf}
FunctionEnd

Function RefuseSecondSetup
  System::Call 'kernel32::CreateMutexW(p 0, i 1, w "${PROGRAM}-setup") p .r1 ?e'
  Pop $0
  ${If} $0 = 183                ; ERROR_ALREADY_EXISTS
    !insertmacro Refuse ${EXIT_SECOND_SETUP} "설치가 벌써 진행되고 있어요. 열려 있는 설치 창을 봐 주세요."
  ${EndIf}
FunctionEnd

; A newer version has written the book in its own way; an older one could not read it.
Function RefuseOlderVersion
  ReadRegStr $R0 HKCU "${OWN_KEY}" "Version"
  ${If} $R0 != ""
  ${AndIf} ${FileExists} "$INSTDIR\${PROGRAM}.exe"
    ${VersionCompare} "$R0" "${VERSION}" $R1
    ${If} $R1 = 1
      !insertmacro Refuse ${EXIT_NEWER_IS_THERE} \
        "더 새로운 ${TITLE}($R0)가 벌써 있어요. 이 설치 파일은 ${VERSION}이라서 그대로 두었어요.$\r$\n\
        장부를 지키려고 예전 것으로는 되돌리지 않아요."
    ${EndIf}
  ${EndIf}
FunctionEnd

; Windows keeps the file of a running program from being opened for writing.
!macro RefuseWhileRunning UN
Function ${UN}RefuseWhileRunning
  ${Do}
    ${IfNot} ${FileExists} "$INSTDIR\${PROGRAM}.exe"
      Return
    ${EndIf}
    ClearErrors
    FileOpen $0 "$INSTDIR\${PROGRAM}.exe" a
    ${IfNot} ${Errors}
      FileClose $0
      Return
    ${EndIf}
    ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION \
        "${TITLE}가 열려 있어요. 팔던 것을 마치고 ${TITLE}를 닫은 다음 [다시 시도]를 눌러 주세요." \
        /SD IDCANCEL IDCANCEL`
      SetErrorLevel ${EXIT_RUNNING}
      Quit
    ${EndIf}
  ${Loop}
FunctionEnd
!macroend
!insertmacro RefuseWhileRunning ""
!insertmacro RefuseWhileRunning "un."

Function RefuseWithoutSpace
  ${GetRoot} "$INSTDIR" $R0
  ClearErrors
  ${DriveSpace} "$R0\" "/D=F /S=M" $R1
  ${If} ${Errors}
    Return                      ; a drive that does not say; a full one is noticed while copying
  ${EndIf}
  ${If} $R1 < ${SPACE_MB}
    !insertmacro Refuse ${EXIT_NO_SPACE} \
      "$R0 드라이브에 빈자리가 모자라요. ${SPACE_MB}MB가 있어야 하는데 $R1MB만 남았어요.$\r$\n\
      휴지통을 비우거나 안 쓰는 파일을 지운 다음 다시 실행해 주세요. 지금 쓰던 것은 그대로예요."
  ${EndIf}
FunctionEnd

Function RefuseWithoutPermission
  ClearErrors
  CreateDirectory "$INSTDIR"
  FileOpen $0 "$INSTDIR\setup.probe" w
  ${If} ${Errors}
    !insertmacro Refuse ${EXIT_NO_PERMISSION} \
      "이 폴더에 파일을 쓸 수 없어요: $INSTDIR$\r$\n\
      백신이 막고 있으면 잠시 뒤에 다시 실행해 주세요. 지금 쓰던 것은 그대로예요."
  ${EndIf}
  FileClose $0
  Delete "$INSTDIR\setup.probe"
FunctionEnd
