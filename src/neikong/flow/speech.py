"""Words for a picture: in the reader's language, on one line, without what nobody sees."""

from neikong.flow.drawing import Say
from neikong.messages import Message, Translate
from neikong.views.shares import Words
from neikong.views.visible import visible


def speech(translate: Translate) -> Say:
    """How words are said to a reader of this language; runs of blanks and line breaks become one blank."""

    def say(words: Words) -> str:
        text = words.text(translate) if isinstance(words, Message) else words
        return visible(" ".join(text.split()))

    return say
