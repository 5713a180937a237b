"""The code table: every wrong row is told."""

import pytest

from coder.cameo import load
from coder.errors import DictionaryError


def test_every_wrong_row_of_the_code_table_is_told(tmp_path):
    path = tmp_path / "cameo.csv"
    path.write_text(
        "code,label,intensity,quad_class,plover\n01,Say,0,1,\n1,,x,5,aid\n01,Say,11,1,\n21,Say,0,1,\n02,a,b,c,1,2\n"
    )
    with pytest.raises(DictionaryError) as raised:
        load(path)
    assert raised.value.problems == [
        'cameo.csv row 3, code: "1" is not a CAMEO code. Write 2 to 4 digits from 01 to 20, with the leading zero.',
        "cameo.csv row 3, label: is empty. Write the name of the code.",
        'cameo.csv row 3, intensity: "x" is not a number from -10 to 10.',
        'cameo.csv row 3, quad_class: "5" is not 1, 2, 3 or 4.',
        'cameo.csv row 3, plover: "aid" is not a PLOVER class. Write it in capitals, or leave it empty.',
        'cameo.csv row 4, intensity: "11" is not a number from -10 to 10.',
        "cameo.csv row 4, code: stands twice. Delete one row.",
        'cameo.csv row 5, code: "21" is not a CAMEO code. Write 2 to 4 digits from 01 to 20, with the leading zero.',
        "cameo.csv row 6, plover: more cells than columns after it: ['2']. Put quotes around a text with commas.",
        'cameo.csv row 6, intensity: "b" is not a number from -10 to 10.',
        'cameo.csv row 6, quad_class: "c" is not 1, 2, 3 or 4.',
        'cameo.csv row 6, plover: "1" is not a PLOVER class. Write it in capitals, or leave it empty.',
    ]


@pytest.mark.parametrize("content", ["code,label\n", "\xff", None])
def test_a_code_table_that_cannot_be_read(tmp_path, content):
    path = tmp_path / "cameo.csv"
    if content is not None:
        path.write_text(content, encoding="latin-1")
    with pytest.raises(DictionaryError, match=r"cameo\.csv"):
        load(path)
