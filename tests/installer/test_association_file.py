"""The association's file: a well-written one is taken, every mistake is named in its own words."""

from pathlib import Path

import pytest
from installer.association import Association, AssociationFileError, read
from installer.icon import write_png
from installer.places import RECIPES

WELL_WRITTEN = """\
[market]
name = "한빛시장"

[association]
name = "한빛시장 상인회"
help_telephone = "02-000-0000"
logo = "logo.png"
notice = "환영해요."

[hub]
address = "https://hub.example.kr"
key = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"

[[product]]
name = "고등어"
price_won = 5000
unit = "마리"
category = "생선"
tax = "exempt"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_png(RECIPES / "windows" / "marketpos.svg", tmp_path / "logo.png", side=128)
    return tmp_path


def written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    file = folder / "association.toml"
    file.write_bytes(text.encode(encoding))
    return file


def problems(folder: Path, old: str, new: str) -> list[str]:
    """What is said about the well-written file after one slip of the pen."""
    assert old in WELL_WRITTEN
    with pytest.raises(AssociationFileError) as refused:
        read(written(folder, WELL_WRITTEN.replace(old, new)))
    return refused.value.problems


def test_a_well_written_file_gives_whom_to_call(folder: Path) -> None:
    taken = read(written(folder, WELL_WRITTEN))

    assert taken == Association(WELL_WRITTEN, folder / "logo.png", "한빛시장 상인회", "02-000-0000")


def test_the_file_that_comes_with_the_recipes_is_well_written() -> None:
    assert read(RECIPES / "association.toml").name == "한빛시장 상인회"


def test_the_mark_that_windows_puts_in_front_does_no_harm(folder: Path) -> None:
    assert read(written(folder, WELL_WRITTEN, "utf-8-sig")).text == WELL_WRITTEN


def test_a_market_may_begin_before_its_hub(folder: Path) -> None:
    hub = WELL_WRITTEN[WELL_WRITTEN.index("[hub]") : WELL_WRITTEN.index("[[product]]")]

    assert read(written(folder, WELL_WRITTEN.replace(hub, ""))).name == "한빛시장 상인회"


def test_a_hub_on_this_very_pc_may_answer_in_the_open(folder: Path) -> None:
    trial = WELL_WRITTEN.replace("https://hub.example.kr", "http://127.0.0.1:8765")

    assert read(written(folder, trial)).help_telephone == "02-000-0000"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('name = "한빛시장"\n', "", "[market] name is missing"),
        ('name = "한빛시장"\n', 'name = " "\n', "[market] name: is empty"),
        ('name = "한빛시장"\n', "name = 3\n", '[market] name: has to be text in "quotation marks"'),
        ("[market]", "[markt]", "markt is not known, is market meant?"),
        (
            "help_telephone",
            "help_telphone",
            "[association] help_telphone is not known, is help_telephone meant?",
        ),
        (
            "02-000-0000",
            "공이",
            '[association] help_telephone: has to look like "02-000-0000"',
        ),
        ("logo.png", "our.png", "[association] logo: our.png is not beside this file"),
        (
            "logo.png",
            "../logo.png",
            "[association] logo: has to be the name of a file beside this one, without a folder",
        ),
        ("환영해요.", "가" * 301, "[association] notice: has 301 letters, at most 300 fit"),
        (
            "https://hub",
            "http://hub",
            "[hub] address: has to begin with https://, or shops would send in the open",
        ),
        (
            "https://hub.example.kr",
            "hub.example.kr",
            '[hub] address: has to look like "https://hub.example.kr"',
        ),
        (
            "0011223344",
            "0011",
            "[hub] key: is not a whole key: it has 64 digits from 0 to 9 and a to f",
        ),
        (
            "price_won = 5000",
            "price_won = 5000.5",
            "[[product]] number 1 price_won: has to be whole won, like 5000",
        ),
        (
            "price_won = 5000",
            "price_won = -1",
            "[[product]] number 1 price_won: has to be from 0 to 100000000",
        ),
        (
            'tax = "exempt"',
            'tax = "exempt"\nbarcode = "880"',
            '[[product]] number 1 barcode: has to be its digits, like "8801234567893"',
        ),
        (
            '"exempt"',
            '"면세"',
            '[[product]] number 1 tax: has to be "exempt" or "taxable"',
        ),
        (
            "[[product]]",
            "[product]",
            "each product needs a line [[product]] with two brackets above it",
        ),
    ],
)
def test_a_slip_of_the_pen_is_named(folder: Path, old: str, new: str, said: str) -> None:
    assert said in problems(folder, old, new)


def test_the_same_product_twice_is_named(folder: Path) -> None:
    again = WELL_WRITTEN[WELL_WRITTEN.index("[[product]]") :]

    assert problems(folder, again, again * 2) == ["[[product]] number 2: there is another 고등어"]


def test_every_problem_is_said_at_once(folder: Path) -> None:
    with pytest.raises(AssociationFileError) as refused:
        read(written(folder, "[market]\n[association]\n"))

    assert str(refused.value).splitlines() == [
        "association.toml: [market] name is missing",
        "association.toml: [association] name is missing",
        "association.toml: [association] help_telephone is missing",
    ]


def test_a_bracket_too_few_is_found_by_line(folder: Path) -> None:
    (said,) = problems(folder, "[hub]", "[hub")

    assert "line 10" in said


def test_a_file_saved_in_the_old_korean_encoding_is_named(folder: Path) -> None:
    with pytest.raises(AssociationFileError, match="not saved as UTF-8"):
        read(written(folder, WELL_WRITTEN, "cp949"))


def test_a_missing_file_is_named(folder: Path) -> None:
    with pytest.raises(AssociationFileError, match="there is no such file"):
        read(folder / "nowhere.toml")


def test_a_logo_that_is_no_picture_is_named(folder: Path) -> None:
    (folder / "logo.png").write_text("곧 드릴게요")

    with pytest.raises(AssociationFileError, match="is not a PNG picture"):
        read(written(folder, WELL_WRITTEN))


def test_a_logo_too_small_to_see_is_named(folder: Path) -> None:
    write_png(RECIPES / "windows" / "marketpos.svg", folder / "logo.png", side=32)

    with pytest.raises(AssociationFileError, match="is smaller than 64 pixels"):
        read(written(folder, WELL_WRITTEN))


def test_a_logo_too_heavy_for_a_setup_is_named(folder: Path) -> None:
    with (folder / "logo.png").open("ab") as logo:
        logo.write(bytes(200_000))

    with pytest.raises(AssociationFileError, match="is larger than 200 kB"):
        read(written(folder, WELL_WRITTEN))
