"""옛 장부 들여오기: picked by touch, looked over, written whole or not at all, undone at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marketpos.domain.clock import Moment
from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.operations.desk import Desk
from marketpos.operations.notebook import Batch, Cancelled, Draft, Field
from marketpos.ui import refusals  # noqa: F401 - gives every refusal its words
from marketpos.ui.background import in_background
from marketpos.ui.screens.notebook_faces import ColumnsFace, RowsFace, WaitingFace
from marketpos.ui.screens.notebook_files import Folder, Found, lists_in, usual_folders
from marketpos.ui.screens.printing import documents
from marketpos.ui.screens.report_files import keep
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.banner import Banner, Mood
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.side_by_side import side_by_side
from marketpos.ui.words import refusal, say, short_day

T = TypeVar("T")


class NotebookSheet(Sheet):
    """Four faces: the files there are, the columns, the people, and the waiting in between."""

    changed = Signal()
    _went_on = Signal(int, int)  # from the thread: done, whole

    def __init__(
        self,
        desk: Desk,
        folders: Callable[[], Sequence[Folder]] = usual_folders,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(say("옛 장부 들여오기"), parent)
        self._desk, self._folders = desk, folders
        self._files: list[Found] = []
        self._draft: Draft | None = None
        self._batch: Batch | None = None
        self._stopped = False
        self._build()
        self._connect()

    def _build(self) -> None:
        self.banner = Banner()
        self.list = PagedList(row_height=72, name=say("파일"))
        self.undo_key = Key(role=KeyRole.AMBER)
        self.xlsx_key = Key(say("모두 내보내기 (엑셀)"))
        self.csv_key = Key(say("모두 내보내기 (CSV)"))
        self.cp949_key = Key(say("옛 프로그램용 (CSV)"))
        self.choosing = QWidget()
        column = QVBoxLayout(self.choosing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP + 2)
        column.addWidget(self.list, 1)
        column.addLayout(self._ways_out())
        self.columns, self.rows, self.waiting = ColumnsFace(), RowsFace(), WaitingFace()
        self._faces = (self.choosing, self.columns, self.rows, self.waiting)
        self.column.addWidget(self.banner)
        for face in self._faces:
            self.column.addWidget(face, 1)

    def _ways_out(self) -> QHBoxLayout:
        return side_by_side(self.undo_key, self.xlsx_key, self.csv_key, self.cp949_key)

    def _connect(self) -> None:
        self.list.chosen.connect(lambda at: self._read(self._files[at].path))
        self.columns.put_right.connect(self._put_right)
        self.columns.next_key.clicked.connect(lambda: self.show_face(self.rows))
        self.rows.take_key.clicked.connect(self._bring_in)
        self.waiting.cancel_key.clicked.connect(self._stop)
        self.undo_key.clicked.connect(self._undo)
        self.xlsx_key.clicked.connect(lambda: self._carry_out("xlsx"))
        self.csv_key.clicked.connect(lambda: self._carry_out("csv"))
        self.cp949_key.clicked.connect(lambda: self._carry_out("csv", "cp949"))
        self._went_on.connect(self.waiting.bar.show_part)

    def show_files(self, said: str = "", mood: Mood = Mood.INFO) -> None:
        """What lists there are to pick from, the newest first."""
        self._files = lists_in(self._folders())
        nothing = say("엑셀이나 CSV 파일이 없어요. USB를 꽂고 다시 열어 보세요.")
        self.list.set_rows([_row(one) for one in self._files], nothing)
        batches = self._desk.notebook.batches()
        self._batch, self._is_sure = (batches[0] if batches else None), False
        self.undo_key.setVisible(self._batch is not None)
        if self._batch is not None:
            many = self._batch.people
            self.undo_key.set_text(say("들여온 {n}명 되돌리기", n=many))
        self._say(said, mood)
        self.show_face(self.choosing)

    def look_in(self, folders: Callable[[], Sequence[Folder]]) -> None:
        """Where to look for files from now on."""
        self._folders = folders

    def draft(self) -> Draft | None:
        """What was read and looked over."""
        return self._draft

    def _read(self, path: Path) -> None:
        def work() -> Draft:
            from marketpos.outputs.notebook_file import read_table

            return self._desk.notebook.look_over(read_table(path), progress=self._progress)

        self._wait(say("읽고 있어요: {file}", file=path.name), work, self.show_draft)

    def show_draft(self, draft: Draft) -> None:
        """What was read, its columns first."""
        self._draft = draft
        self.columns.show_draft(draft)
        self.rows.show_draft(draft)
        self.show_face(self.columns)

    def _put_right(self, column: int, field: Field) -> None:
        draft = self._draft
        if draft is not None:
            notebook = self._desk.notebook
            self._wait(
                say("다시 보고 있어요"),
                lambda: notebook.put_right(draft, column, field),
                self.show_draft,
            )

    def _bring_in(self) -> None:
        draft, lines = self._draft, frozenset(self.rows.lines())
        if draft is None:
            return
        notebook = self._desk.notebook
        self._wait(
            say("적고 있어요. 파는 것은 그대로 할 수 있어요."),
            lambda: notebook.bring_in(draft, lines, self._progress),
            lambda brought: self._ended(say("{n}명을 적어 뒀어요.", n=brought.people)),
        )

    def _undo(self) -> None:
        """The first touch asks, the second does."""
        batch = self._batch
        if batch is None:
            return
        if not self._is_sure:
            self._is_sure = True
            self.undo_key.set_text(say("정말이면 한 번 더"))
            return
        notebook = self._desk.notebook
        self._wait(
            say("되돌리고 있어요"),
            lambda: notebook.undo(batch.batch, self._progress),
            lambda undone: self._ended(
                say(
                    "{n}명을 지웠어요. 그 뒤에 오신 {m}명은 남겨 뒀어요.",
                    n=undone.people,
                    m=len(undone.stayed),
                )
            ),
        )

    def _ended(self, said: str) -> None:
        self._draft = None
        self.show_files(said)
        self.changed.emit()

    def _stop(self) -> None:
        self._stopped = True

    def _progress(self, done: int, whole: int) -> bool:
        """Called on the thread."""
        self._went_on.emit(done, whole)
        return not self._stopped

    def _wait(self, what: str, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._stopped = False
        self._say("")
        self.waiting.begin(what)
        self.show_face(self.waiting)
        in_background(self, work, done, self._failed)

    def _failed(self, error: Exception) -> None:
        match error:
            case Cancelled():
                self.show_files(say("그만뒀어요. 적은 것이 없어요."))
            case Refusal():
                self.show_files(refusal(error), Mood.NOTICE)
            case Unavailable(what="file"):
                said = say("파일을 읽지 못했어요. USB가 꽂혀 있는지 봐 주세요.")
                self.show_files(said, Mood.NOTICE)
            case Unavailable():
                self.show_files(refusal(error), Mood.NOTICE)
            case _:
                raise error

    def _carry_out(self, kind: str, encoding: str = "utf-8-sig") -> None:
        notebook = self._desk.notebook

        def make() -> bytes:
            from marketpos.outputs.notebook_file import notebook_csv, notebook_xlsx

            people = notebook.carry_out()
            return notebook_xlsx(people) if kind == "xlsx" else notebook_csv(people, encoding)

        name = say("단골 {shop} {day}", shop=self._desk.shop.card().name, day=self._today())
        name = name if encoding == "utf-8-sig" else f"{name} CP949"
        keep(self, make, documents() / f"{name}.{kind}", self._say)

    def _today(self) -> int:
        return self._desk.shop.today()

    def show_face(self, wanted: QWidget) -> None:
        """Turns to a face; what is waited for cannot be closed, only stopped."""
        for face in self._faces:
            face.setVisible(face is wanted)
        self.close_key.setVisible(wanted is not self.waiting)

    def _say(self, text: str, mood: Mood = Mood.INFO) -> None:
        self.banner.set_text(text, mood)


def _row(one: Found) -> Row:
    on = short_day(Moment(int(one.changed_s * 1000)).local().date())
    name = Cell(one.path.name, sub=one.folder, bold=True, size=Text.NAME)
    return Row((name, Cell(on, right=True, width=150, ink=Role.SECOND_INK)), icon="chevron-right")
