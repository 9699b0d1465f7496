"""Where a shop's folder is, also where an office keeps people's folders on a network drive."""

from __future__ import annotations

from pathlib import Path

from marketpos.store.profile import first_at_hand


def test_a_roaming_folder_on_this_pc_is_used() -> None:
    assert first_at_hand("C:/Users/kim/AppData/Roaming", "C:/Users/kim/AppData/Local") == Path(
        "C:/Users/kim/AppData/Roaming"
    )


def test_a_roaming_folder_on_the_network_gives_way_to_the_local_one() -> None:
    for network in ("//office/profiles/kim", "\\\\office\\profiles\\kim"):
        assert first_at_hand(network, "C:/Users/kim/AppData/Local") == Path(
            "C:/Users/kim/AppData/Local"
        )
