/* MarketPOS.exe: runs the bundled Python inside itself, so that Windows sees one program with one name.
 *
 * An update swaps the folder `program` in one step. A power cut within that step leaves only
 * `program.old`; then that one is started, for selling never stops. */
#include <windows.h>

typedef int (*PyMain)(int, wchar_t **);

enum { PATH_LETTERS = 32768, FILES_BROKEN = 3 };

static HMODULE python_in(const wchar_t *home, const wchar_t *program)
{
    static wchar_t dll[PATH_LETTERS];
    lstrcpynW(dll, home, PATH_LETTERS - 64);
    lstrcatW(dll, program);
    lstrcatW(dll, L"\\runtime\\" PYTHON_DLL);
    return LoadLibraryExW(dll, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
}

static void own_folder(wchar_t *folder)
{
    DWORD length = GetModuleFileNameW(NULL, folder, PATH_LETTERS - 64);
    while (length && folder[length - 1] != L'\\')
        length--;
    folder[length] = 0;
}

static int say_files_are_broken(void)
{
    MessageBoxW(NULL,
                L"마켓포스를 이루는 파일이 빠져 있어요.\n"
                L"설치 파일을 한 번 더 실행해 주세요. 장부는 그대로 있어요.\n\n" HELP,
                L"마켓포스", MB_ICONWARNING | MB_SETFOREGROUND);
    return FILES_BROKEN;
}

int WINAPI wWinMain(HINSTANCE instance, HINSTANCE before, PWSTR line, int show)
{
    static wchar_t home[PATH_LETTERS];
    own_folder(home);
    HMODULE python = python_in(home, L"program");
    if (!python)
        python = python_in(home, L"program.old");
    PyMain run = python ? (PyMain)(void *)GetProcAddress(python, "Py_Main") : NULL;
    wchar_t **arguments = HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY,
                                    (__argc + 5) * sizeof *arguments);
    if (!run || !arguments)
        return say_files_are_broken();

    int count = 0;
    arguments[count++] = __wargv[0];
    arguments[count++] = L"-X";
    arguments[count++] = L"utf8";
    arguments[count++] = L"-m";
    arguments[count++] = L"marketpos";
    for (int i = 1; i < __argc; i++)
        arguments[count++] = __wargv[i];
    return run(count, arguments);
}
