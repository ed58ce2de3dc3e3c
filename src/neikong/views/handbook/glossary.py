"""The terms that the book uses, with what they mean. Fixed: one term, one meaning, in every bureau."""

from dataclasses import dataclass

from neikong.messages import Message, msg


@dataclass(frozen=True, slots=True)
class Term:
    """A term and its meaning."""

    name: Message
    meaning: Message


@dataclass(frozen=True, slots=True)
class TermSection:
    """Terms of one field."""

    title: Message
    terms: tuple[Term, ...]


GLOSSARY = (
    TermSection(
        msg("Posts and powers"),
        (
            Term(
                msg("Internal-control mechanism"),
                msg("The whole of posts, workflows, risk points, controls and their evaluation."),
            ),
            Term(msg("Post"), msg("A position with duties, whoever holds it.")),
            Term(
                msg("Key post"), msg("A post that is monitored every month and whose holder changes at regular times.")
            ),
            Term(msg("Risk post"), msg("A post on which at least one risk point weighs.")),
            Term(msg("Duty"), msg("What a post has the authority and the task to do, and answers for.")),
            Term(msg("Goal"), msg("A measurable result of a duty, set by a superior.")),
            Term(msg("Power"), msg("One legally based exercise of authority; all of them make the power list.")),
            Term(msg("Legal basis"), msg("The regulation and the article on which a duty, a power or a limit rests.")),
        ),
    ),
    TermSection(
        msg("Workflows"),
        (
            Term(msg("Workflow"), msg("The ordered steps through which one power is exercised.")),
            Term(msg("Step"), msg("The smallest element: one post, one action, one limit, one document.")),
            Term(msg("Time limit"), msg("The bureau's own promise; it is never longer than the limit set by law.")),
            Term(
                msg("Working day"), msg("A day without weekends and public holidays; any other day is a natural day.")
            ),
            Term(msg("Incompatible functions"), msg("Functions that one person must not combine within one workflow.")),
            Term(
                msg("Compensating control"),
                msg("What makes up for functions that cannot be separated for the time being."),
            ),
        ),
    ),
    TermSection(
        msg("Risks"),
        (
            Term(
                msg("Risk point"),
                msg("One possible way in which a duty or a step fails or is abused, at one post or several."),
            ),
            Term(msg("Integrity risk"), msg("The possibility that power is used for private gain.")),
            Term(msg("Enforcement risk"), msg("The possibility that the law is enforced wrongly, late or not at all.")),
            Term(
                msg("Administrative risk"), msg("The possibility that people, money or property are managed wrongly.")
            ),
            Term(
                msg("Manifestation"),
                msg("Concrete behaviour in which a risk shows: a breach of law, discipline or rules."),
            ),
            Term(msg("Grade"), msg("How big a risk is; the first grade is the highest.")),
            Term(msg("Likelihood"), msg("How probable it is that the risk comes true, from 1 upwards.")),
            Term(msg("Impact"), msg("How much harm it does when it comes true, from 1 upwards.")),
            Term(msg("Residual grade"), msg("What remains of the risk with all controls in force.")),
            Term(msg("Key area"), msg("One of the fields in which power is most at risk.")),
            Term(msg("Gate"), msg("A narrow place of enforcement through which powers must pass.")),
        ),
    ),
    TermSection(
        msg("Controls"),
        (
            Term(msg("Control"), msg("A defined action that prevents, detects or corrects a risk.")),
            Term(msg("Key control"), msg("The control without which the risk is uncovered.")),
            Term(msg("Covered"), msg("A risk point that has all the controls that its grade demands.")),
            Term(msg("Owner"), msg("The post that performs a control.")),
            Term(msg("Checker"), msg("The post or department that verifies a control; never its owner.")),
            Term(msg("Evidence"), msg("The record that proves that a control was performed.")),
            Term(
                msg("On exception"),
                msg("What happens when a control finds something: blocked, returned, escalated or notified."),
            ),
            Term(msg("Waiver"), msg("A rule's demand that is waived for a reason and until a day.")),
        ),
    ),
    TermSection(
        msg("Operation"),
        (
            Term(
                msg("Checking round"), msg("One dated search for risk points; once closed, it is never changed again.")
            ),
            Term(msg("Self-check"), msg("Everybody searches the risk points of their own post.")),
            Term(msg("Mutual check"), msg("Colleagues and departments search each other's risk points.")),
            Term(
                msg("Internal-control office"),
                msg("Who does the daily work of the mechanism: collects, examines and files."),
            ),
            Term(msg("Leading group"), msg("Who approves the mechanism and answers for it.")),
        ),
    ),
)
"""Every term of the book, by field."""
