; How a new program comes in: all of it beside the old one first, then both change places at once.
!define TRIES 20                ; times half a second, for a virus scanner that holds a file

; A power cut during an update may have left the program under its old name.
Function MendInterruptedUpdate
  ${IfNot} ${FileExists} "$INSTDIR\program\*.*"
  ${AndIf} ${FileExists} "$INSTDIR\program.old\*.*"
    Rename "$INSTDIR\program.old" "$INSTDIR\program"
  ${EndIf}
  RMDir /r "$INSTDIR\program.old"
  RMDir /r "$INSTDIR\program.new"
FunctionEnd

Function BringNewProgram
  DetailPrint "파일을 가져오고 있어요."
  SetDetailsPrint none          ; two thousand names of files help nobody
  !insertmacro BringFiles "$INSTDIR\program.new"
  SetOutPath "$INSTDIR"         ; or Windows would hold the folder that is about to be renamed
  File "/oname=${PROGRAM}.new.exe" "${STAGE}/${PROGRAM}.exe"
FunctionEnd

; Renames $R0 to $R1, patiently; the error flag is set when it cannot be done.
Function RenamePatiently
  ${For} $R2 1 ${TRIES}
    ClearErrors
    Rename "$R0" "$R1"
    ${IfNot} ${Errors}
      Return
    ${EndIf}
    Sleep 500
  ${Next}
  SetErrors
FunctionEnd

Function SwapPrograms
  ${If} ${FileExists} "$INSTDIR\program\*.*"
    StrCpy $R0 "$INSTDIR\program"
    StrCpy $R1 "$INSTDIR\program.old"
    Call RenamePatiently
    ${If} ${Errors}
      Call TakeNewProgramBack
    ${EndIf}
  ${EndIf}
  StrCpy $R0 "$INSTDIR\program.new"
  StrCpy $R1 "$INSTDIR\program"
  Call RenamePatiently
  ${If} ${Errors}
    Rename "$INSTDIR\program.old" "$INSTDIR\program"
    Call TakeNewProgramBack
  ${EndIf}
  Call SwapLaunchers
  RMDir /r "$INSTDIR\program.old"
FunctionEnd

; The launcher starts any version, so an old one that cannot be replaced may stay.
Function SwapLaunchers
  Delete "$INSTDIR\${PROGRAM}.exe"
  StrCpy $R0 "$INSTDIR\${PROGRAM}.new.exe"
  StrCpy $R1 "$INSTDIR\${PROGRAM}.exe"
  Call RenamePatiently
  Delete "$INSTDIR\${PROGRAM}.new.exe"
FunctionEnd

Function TakeNewProgramBack
  RMDir /r "$INSTDIR\program.new"
  Delete "$INSTDIR\${PROGRAM}.new.exe"
  !insertmacro Refuse ${EXIT_RUNNING} \
    "다른 프로그램이 ${TITLE}의 파일을 붙들고 있어요. PC를 껐다 켠 다음 다시 실행해 주세요.$\r$\n\
    지금 쓰던 것은 그대로예요."
FunctionEnd

!macro Link FOLDER WANTED
  ${If} ${WANTED} = 1
    CreateShortCut "${FOLDER}\${TITLE}.lnk" "$INSTDIR\${PROGRAM}.exe" "" "" "" "" "" "장사하는 화면을 열어요"
  ${Else}
    Delete "${FOLDER}\${TITLE}.lnk"
  ${EndIf}
!macroend

Function MakeLinks
  !insertmacro Link "$SMPROGRAMS" 1
  !insertmacro Link "$DESKTOP" $WantDesktop
  !insertmacro Link "$SMSTARTUP" $WantAutostart
FunctionEnd

Function TellWindows
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "${OWN_KEY}" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${OWN_KEY}" "Version" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${TITLE}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM}.exe"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${ASSOCIATION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "HelpTelephone" "${HELP_TELEPHONE}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
FunctionEnd
