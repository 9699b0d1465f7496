"""What was knocked off is shared to the won, taxable and exempt apart."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from marketpos.domain.facts import SaleLine
from marketpos.domain.kinds import Measure, Tax
from marketpos.domain.money import Milli, Won, vat_inside
from marketpos.domain.shares import net_of, share_out, taxable_of, vat_of_part


def line(amount: int, tax: Tax = Tax.EXEMPT) -> SaleLine:
    return SaleLine(None, "", "", Won(amount), Milli(1000), Won(amount), tax, Measure.AMOUNT)


amounts = st.integers(0, 9_999_999)
lines = st.lists(st.builds(line, amounts, st.sampled_from(Tax)), min_size=1, max_size=8)


def test_nothing_knocked_off_leaves_every_line_its_amount() -> None:
    assert net_of([line(8_000), line(3_300, Tax.TAXABLE)], Won(11_300)) == [8_000, 3_300]


def test_600_off_is_taken_from_the_lines_by_their_size() -> None:
    assert net_of([line(24_000), line(6_600, Tax.TAXABLE)], Won(30_000)) == [23_530, 6_470]


@given(lines, st.data())
def test_the_shares_come_to_the_total_and_none_passes_its_line(
    sold: list[SaleLine], data: st.DataObject
) -> None:
    full = sum(one.amount_won for one in sold)
    total = Won(data.draw(st.integers(0, full)))

    net = net_of(sold, total)

    assert sum(net) == total
    assert all(0 <= won <= one.amount_won for won, one in zip(net, sold, strict=True))
    taxed = [won for won, one in zip(net, sold, strict=True) if one.tax is Tax.TAXABLE]
    assert sum(taxed) == taxable_of(sold, total)


@given(amounts, st.lists(amounts, min_size=1, max_size=6))
def test_a_sum_shared_out_is_still_the_sum(whole: int, weights: list[int]) -> None:
    parts = share_out(Won(whole), weights)

    assert sum(parts) == (whole if any(weights) else 0)


@given(st.lists(amounts, min_size=1, max_size=6))
def test_the_vat_of_all_parts_is_the_vat_of_the_whole(parts: list[int]) -> None:
    whole, before, vat = Won(sum(parts)), 0, 0
    for part in parts:
        vat += vat_of_part(whole, Won(before), Won(part))
        before += part

    assert vat == vat_inside(whole)
