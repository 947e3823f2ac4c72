"""Small changes to the library's English tokenizer, kept in the pipeline's folder."""

from spacy.language import Language
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

# A row of one sign is one token, as in treebanks, be it "!!!" or a ruled line.
RUNS = [r"[!?]{2,}", r"\*{2,}", r"={2,}", r"_{2,}", r"-{2,}", r"~{2,}", r"#{2,}", r"\+{2,}", r"/{3,}"]
# A dash without spaces parts words also after a closing bracket or quotation mark ("(AP)—the").
DASHES = [r"[)\]\"”’](?=[—–])", r"(?<=[)\]\"”’])[—–](?=\w)", r"(?<=\w)—(?=[\"“‘(])"]
# Abbreviations before a name, besides those that the library knows.
ABBREVIATIONS = (
    "Lt. Col. Sgt. Maj. Capt. Brig. Cpl. Pvt. Spc. Cmdr. Cdr. Det. Supt. Insp. Lieut. Amb. Hon. Pres. Sec. Dep. Msgr. "
    "Fr. Sr. Mt. Ft. Dept. Ave. Blvd. Rd. Univ. approx. Tues. Wed. Thurs. Sept."
)


def adapt(nlp: Language) -> None:
    """Change the tokenizer of a blank pipeline."""
    defaults = nlp.Defaults
    nlp.tokenizer.prefix_search = compile_prefix_regex([*RUNS, *(defaults.prefixes or ())]).search
    nlp.tokenizer.suffix_search = compile_suffix_regex([*RUNS, *(defaults.suffixes or ())]).search
    nlp.tokenizer.infix_finditer = compile_infix_regex([*RUNS, *DASHES, *(defaults.infixes or ())]).finditer
    for abbreviation in ABBREVIATIONS.split():
        nlp.tokenizer.add_special_case(abbreviation, [{"ORTH": abbreviation}])
