"""What only the two of them talked about: the heart of a note of thanks."""

from __future__ import annotations

from afterword.core.message import Part

DETAIL = Part(
    "detail",
    warm="""
    What you told me about {topic} has stayed with me.
    I have been turning over what you said about {topic}, and I would happily have listened for longer.
    I was so glad to hear from you about {topic}, and I could have listened all day.
    [liked] What you said about {topic} was the part of our conversation that I enjoyed most.
    [!liked] I was especially glad that we talked about {topic}.
    I keep coming back to our exchange about {topic}.
    Long after we had said goodbye I was still thinking about {topic}.
    Hearing {clause} was the part of our conversation that I enjoyed most.
    I have kept thinking about {clause}, and I would love to know more.
    I came away with a much better idea of {clause}, and I liked what I heard.
    I keep coming back to {clause}.
    What you told me about {clause} has stayed with me.
    It has stayed with me {that}.
    I was so glad to hear {that}.
    I liked hearing {that}, and I have thought about it since.
    You told me {that}, and I have not forgotten it.
    It says a great deal to me {that}.
    I was glad of the chance to tell you about {mine}.
    I enjoyed talking with you about {mine}.
    It meant a lot that we could talk about {mine}.
    One thing from our conversation has stayed with me: {raw}.
    There is one thing in particular that I have gone on thinking about: {raw}.
    Of everything we talked about, this is what I remember best: {raw}.
    There is one subject that I would gladly come back to with you: {raw}.

    [met shared] ⟦What did you talk about there that stayed with you?⟧
    [met !shared] ⟦What did you and {them} talk about that stayed with you?⟧

    [held] ⟦What can you thank {them} for in particular?⟧

    [shared] ⟦What did they say or do that you would like to thank them for?⟧
    [!shared] ⟦What did {them} say or do that you would like to thank them for?⟧
    """,
    plain="""
    What you said about {topic} was useful to hear, and it has stayed with me.
    I have thought more about {topic} since we talked.
    I liked hearing from you about {topic}.
    [liked] I particularly enjoyed what you told me about {topic}.
    [!liked] I was glad that we had time for {topic}.
    Our exchange about {topic} is what I remember best.
    I would gladly hear more about {topic} one day; it was the part I enjoyed.
    I was interested to hear {clause}.
    I now have a much clearer idea of {clause}.
    I have thought more about {clause} since we talked.
    I liked hearing {clause}.
    It was useful to learn {clause}, and I liked the answer.
    I was glad to hear {that}.
    It stayed with me {that}.
    I liked hearing {that}.
    You told me {that}, and I have thought about it since.
    I was interested to learn {that}.
    I was glad we could talk about {mine}.
    It was good to talk about {mine} with you.
    I appreciated your interest in {mine}.
    One point from our conversation has stayed with me: {raw}.
    I have thought more about one thing in particular: {raw}.
    There is one subject that I would be glad to return to: {raw}.
    Of the things we talked about, this is the one I remember best: {raw}.

    [met shared] ⟦What did you talk about there that stayed with you?⟧
    [met !shared] ⟦What did you and {them} talk about that stayed with you?⟧

    [held] ⟦What can you thank {them} for in particular?⟧

    [shared] ⟦What did they say or do that you would like to thank them for?⟧
    [!shared] ⟦What did {them} say or do that you would like to thank them for?⟧
    """,
    formal="""
    I was particularly interested in what you told me about {topic}.
    Your remarks about {topic} have given me a good deal to think about.
    Our discussion of {topic} was of particular interest to me.
    [liked] What you said about {topic} impressed me, and I have thought of it more than once since.
    [!liked] I was grateful for the opportunity to discuss {topic} with you.
    I have reflected further on what you said about {topic}.
    I very much valued what you told me about {topic}.
    I was particularly interested to hear {clause}.
    I am grateful to you for explaining {clause}.
    I now have a much clearer understanding of {clause}.
    I have given further thought to {clause}.
    It was instructive to learn {clause}.
    I was most interested to learn {that}.
    I was pleased to hear {that}.
    It impressed me {that}.
    I found it most encouraging {that}.
    It speaks well of the organisation {that}.
    I was grateful for the opportunity to discuss {mine} with you.
    It was a pleasure to discuss {mine} with you.
    Thank you in particular for your interest in {mine}.
    One point of our conversation has remained with me in particular: {raw}.
    I have reflected further on one of the matters we discussed: {raw}.
    There is one subject to which I would be glad to return: {raw}.
    Of the matters we discussed, this one interested me most: {raw}.

    [met shared] ⟦What did you discuss there that stayed with you?⟧
    [met !shared] ⟦What did you and {them} discuss that stayed with you?⟧

    [held] ⟦What can you thank {them} for in particular?⟧

    [shared] ⟦What did they say or do that you would like to thank them for?⟧
    [!shared] ⟦What did {them} say or do that you would like to thank them for?⟧
    """,
)

MORE = Part(
    "more",
    warm="""
    I would love to hear more about {more} too, if we get the chance.
    I would gladly have gone on talking about {more}, too.
    It was good to talk about {more} as well.
    Thank you, too, for what you said about {more}.
    There is more I would like to ask you about {more} one day.
    """,
    plain="""
    I would like to hear more about {more} too.
    Thank you as well for what you said about {more}.
    I would also be glad to talk more about {more}.
    It was useful to talk about {more} as well.
    I also have a few more thoughts on {more}, if you would like to hear them.
    """,
    formal="""
    I would also welcome the opportunity to hear more about {more}.
    Thank you as well for your remarks about {more}.
    What you said about {more} was no less helpful.
    I would be glad to continue our discussion of {more} on another occasion.
    I was equally interested in what you said about {more}.
    """,
)

BRIDGE = Part(
    "bridge",
    warm="""
    [told !more !mine !raw] It told me a lot about how you all go about things at {company}.
    [told !more !mine !raw] It showed me how much thought goes into the work at {company}.
    [told !more !mine !raw] It is the sort of thing that makes one look forward to going to work.
    [told !more !mine !raw] It made the job very real to me, and I liked the look of it.
    [told !more !mine !raw] I came away with more questions than I had brought, all of them happy ones.
    [told !more !mine !raw] It was one of the moments in which I could see myself among you.
    """,
    plain="""
    [told !more !mine !raw] It told me a good deal about how {company} works.
    [told !more !mine !raw] It showed me how much thought goes into the work.
    [told !more !mine !raw] That is the kind of place where I would like to work.
    [told !more !mine !raw] It made the job much more concrete for me.
    [told !more !mine !raw] I came away with plenty to think about, and in good spirits.
    [told !more !mine !raw] It is one of the reasons why I would be glad to work with you.
    """,
    formal="""
    [told !more !mine !raw] It gave me a most favourable impression of {company}.
    [told !more !mine !raw] It showed me how much thought goes into the work at {company}.
    [told !more !mine !raw] It has made the position still more attractive to me.
    [told !more !mine !raw] I came away with a very good impression of the way in which you work.
    [told !more !mine !raw] It confirmed my high opinion of {company}.
    [told !more !mine !raw] I came away wishing to learn more about the work.
    """,
)
