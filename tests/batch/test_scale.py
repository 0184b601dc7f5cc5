"""Small runs of what `scale` measures."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.batch.scale import main


def measured(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    main([*arguments])
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_killed_run_goes_on_to_the_same_bytes(capsys: pytest.CaptureFixture[str]) -> None:
    found = measured(capsys, "kills", "--times", "1", "--articles", "120", "--jobs", "1", "--tear")
    assert [row["same"] for row in found] == [True]


def test_bad_articles_are_told_and_the_good_ones_come_out(capsys: pytest.CaptureFixture[str]) -> None:
    (found,) = measured(capsys, "faults", "--articles", "50", "--jobs", "1")
    assert found == {"kinds": 15, "out": 50, "errors": 100, "with_place": 100, "exit_code": 1}


def test_time_grows_with_the_length(capsys: pytest.CaptureFixture[str]) -> None:
    short, long, longer = measured(capsys, "curve", "--longest", "10000")
    assert longer["s"] < 30 * long["s"] + 1
    assert not short["error"] + long["error"] + longer["error"]
