using System.Diagnostics;
using Grader.Judging.Meanings;
using Grader.Protocol;
using Grader.Words;

namespace Grader.Judging.Values;

/// <summary>The words for what was seen and expected.</summary>
internal static class Wording
{
    private const int LongestType = 100;
    private const int LongestMessage = 200;

    // libtorch writes its own C++ stack trace behind every message.
    private const string NativeTrace = "\nException raised from ";

    public static string SeenAndExpected(string seen, string expected) =>
        WithCapital($"{seen} was seen; {expected} was expected.");

    public static string Of(bool value) => value ? "true" : "false";

    public static string Of(IEnumerable<long> shape) => $"[{string.Join(", ", shape.Select(extent => Numerals.Of(extent)))}]";

    /// <summary>Whatever it is, as the subject of a sentence.</summary>
    public static string AsSubject(Observation observation) =>
        observation switch
        {
            Observation.Threw => "an exception",
            Observation.Unobservable(var why) => Visible.Cut(why, LongestMessage),
            _ => KindOf(observation),
        };

    public static string KindOf(Observation value) =>
        value switch
        {
            Observation.Tensor => "a tensor",
            Observation.Number => "a number",
            Observation.Truth => "a bool",
            Observation.Text => "a string",
            Observation.List => "a list",
            Observation.Nothing => "null",
            _ => throw new UnreachableException(), // the other two are no values, see OfNoValue
        };

    /// <summary>Something else than what was expected.</summary>
    public static Fault OtherThan(Observation seen, string expected) =>
        new(SeenAndExpected(AsSubject(seen), expected), SeenAndExpected(AsDiscreetSubject(seen), expected));

    /// <summary>What happened instead of a value; null where there is one.</summary>
    public static Fault? FaultOfNoValue(Observation observation) =>
        observation switch
        {
            Observation.Threw threw => new Fault(
                $"It {WhatWasThrown(threw)}",
                $"It {WhatWasThrown(KnownExceptions.WithoutMessage(threw))}"
            ),
            Observation.Unobservable(var why) => new Fault(
                WithCapital(AsSentence(why)),
                WithCapital(AsSentence(NothingComparable))
            ),
            _ => null,
        };

    private const string NothingComparable = "a value of a kind that cannot be compared";

    private static string AsDiscreetSubject(Observation seen) =>
        seen is Observation.Unobservable ? NothingComparable : AsSubject(seen);

    /// <summary>"threw TYPE in line 3: MESSAGE. WHAT IT MEANS."</summary>
    public static string WhatWasThrown(Observation.Threw threw)
    {
        var place = threw.Line is > 0 and var line ? $" in line {line}" : "";
        var message = WhatWasSaid(threw.Message);
        var type = Visible.Cut(ShortName(threw.Type), LongestType);
        return $"threw {type}{place}{(message is "." ? "." : $": {message}")}";
    }

    /// <summary>"MESSAGE. WHAT IT MEANS."; a full stop for a message that is empty.</summary>
    public static string WhatWasSaid(string message)
    {
        var meaning = KnownMessages.MeaningOf(message) is { } m ? $" {m.Full}" : "";
        return $"{AsSentence(message.Split(NativeTrace)[0])}{meaning}";
    }

    // Students know an exception by its name; where .NET keeps it says nothing more.
    private static string ShortName(string type) =>
        type.StartsWith("System.", StringComparison.Ordinal) ? type[(type.LastIndexOf('.') + 1)..] : type;

    /// <summary>Foreign words made fit to stand in a message, with an end.</summary>
    public static string AsSentence(string foreign)
    {
        var text = Visible.Cut(foreign.Trim(), LongestMessage);
        return text is [.., '.' or '!' or '?' or '…'] ? text : $"{text}.";
    }

    // Values stand as C# has them: null, true and NaN keep their letters. What begins with an article is a sentence.
    private static string WithCapital(string text) => text.StartsWith("a ", StringComparison.Ordinal) ? $"A{text[1..]}" : text;
}
