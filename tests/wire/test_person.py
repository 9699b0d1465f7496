"""What is known of a person is shut away with a key of their own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketpos.domain.facts import CustomerSet, Private
from marketpos.domain.ids import Id
from marketpos.wire import codec, person
from marketpos.wire.sealing import new_key

EVENT, WHO, SOMEBODY_ELSE = Id(b"e" * 16), Id(b"p" * 16), Id(b"q" * 16)
said = st.none() | st.text(max_size=30)


@given(st.builds(Private, said, said, said))
def test_a_person_is_read_with_their_own_key(private: Private) -> None:
    key = bytes(32)
    fact = CustomerSet(WHO, private)

    travelled = codec.decode("customer.set", 1, codec.encode(person.shut(fact, EVENT, key)))

    assert isinstance(travelled, CustomerSet)
    assert person.opened(travelled, EVENT, key) == fact


def test_no_name_is_readable_in_the_bytes_of_the_fact() -> None:
    fact = person.shut(CustomerSet(WHO, Private("3층 미용실 김사장")), EVENT, new_key())

    assert "김사장".encode() not in codec.encode(fact)


def test_without_the_key_the_fact_stands_and_the_person_is_gone() -> None:
    shut = person.shut(CustomerSet(WHO, Private("김사장")), EVENT, new_key())

    assert person.opened(shut, EVENT, None) == CustomerSet(WHO, None)


@pytest.mark.parametrize(("event_id", "who"), [(WHO, WHO), (EVENT, SOMEBODY_ELSE)])
def test_one_persons_words_are_not_read_as_anothers(event_id: Id, who: Id) -> None:
    key = new_key()
    shut = person.shut(CustomerSet(WHO, Private("김사장")), EVENT, key)

    moved = CustomerSet(who, shut.private)

    assert person.opened(moved, event_id, key).private is None


def test_shutting_what_is_shut_already_changes_nothing() -> None:
    key = new_key()
    once = person.shut(CustomerSet(WHO, Private("김사장")), EVENT, key)

    assert person.shut(once, EVENT, key) is once
