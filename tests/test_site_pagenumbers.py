"""The printed page of each named place, from the bytes that a browser writes."""

from __future__ import annotations

from explainer.site.pagenumbers import page_numbers

PDF = b"""%PDF-1.4
1 0 obj
<</Type /Catalog
/Pages 2 0 R
/Dests 9 0 R>>
endobj
2 0 obj
<</Type /Pages
/Kids [3 0 R 6 0 R]>>
endobj
3 0 obj
<</Type /Pages
/Kids [4 0 R 5 0 R]
/Parent 2 0 R>>
endobj
4 0 obj
<</Type /Page
/Resources <</Font <</F1 8 0 R>>>>
/Parent 3 0 R>>
endobj
5 0 obj
<</Type /Page
/Parent 3 0 R>>
endobj
6 0 obj
<</Type /Page
/Parent 2 0 R>>
endobj
9 0 obj
<</front [4 0 R /XYZ 0 792 0]
/the#20oil [6 0 R /XYZ 0 10 0]
/lost [77 0 R /XYZ 0 10 0]>>
endobj
"""


def test_places_are_counted_along_the_tree_of_pages():
    assert page_numbers(PDF) == {"front": 1, "the oil": 3}


def test_a_file_that_is_written_otherwise_gives_none():
    assert page_numbers(b"%PDF-1.7\n1 0 obj\n<</Type /ObjStm>>\nstream\n") == {}
