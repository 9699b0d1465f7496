"""The leaflet and the tutors' half hour: one A4 page each, with the association's own words."""

from dataclasses import replace
from pathlib import Path

import pytest
from installer.paper import PAGES, filled, print_papers
from installer.tools import RecipeError
from windows_build import OURS

pytestmark = pytest.mark.usefixtures("qapp")  # the one application of this test run

A4_POINTS = (595, 842)


def test_each_paper_is_one_a4_page(tmp_path: Path) -> None:
    papers = print_papers(tmp_path, OURS, "0.1.0")

    assert [paper.name for paper in papers] == ["전단.pdf", "현장시험.pdf"]
    for paper in papers:
        pdf = paper.read_bytes()
        assert pdf.count(b"/Type /Page\n") == 1
        assert pdf.count(b"Pretendard") >= 2
        box = pdf[pdf.index(b"/MediaBox [") + 11 :].split(b"]")[0].split()
        assert tuple(round(float(side)) for side in box[2:]) == A4_POINTS


@pytest.mark.parametrize("page", PAGES)
def test_a_paper_says_who_gave_it_and_whom_to_call(page: str) -> None:
    text = filled(page, OURS, "0.1.0")

    assert "한빛시장 상인회" in text
    assert "02-000-0000" in text
    assert "$" not in text


def test_a_name_with_a_sign_of_the_web_in_it_stays_a_name() -> None:
    text = filled("leaflet", replace(OURS, name="<한빛> & 시장"), "0.1.0")

    assert "&lt;한빛&gt; &amp; 시장" in text


def test_a_name_that_makes_two_pages_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RecipeError, match="does not fit on one page"):
        print_papers(tmp_path, replace(OURS, name="한빛시장 " * 200), "0.1.0")
