using System.Collections.Immutable;
using Grader.Judging.Meanings;
using Grader.Processes;
using Grader.Protocol;

namespace Grader.Judging.Values;

/// <summary>What may be told of an exception among neighbours' answers.</summary>
internal static class KnownExceptions
{
    // Which of a hundred types is thrown is a choice, and could say something; these are what mistakes throw.
    private static readonly ImmutableHashSet<string> _common =
    [
        .. new[]
        {
            typeof(NullReferenceException),
            typeof(ArgumentException),
            typeof(ArgumentNullException),
            typeof(ArgumentOutOfRangeException),
            typeof(IndexOutOfRangeException),
            typeof(InvalidOperationException),
            typeof(InvalidCastException),
            typeof(FormatException),
            typeof(DivideByZeroException),
            typeof(NotImplementedException),
            typeof(System.Runtime.InteropServices.ExternalException),
        }.Select(t => t.FullName!),
    ];

    /// <summary>An exception's kind and place. Its message, and a type of the student's own, could carry what the program knows;
    /// what a known message means cannot.</summary>
    public static Observation.Threw WithoutMessage(Observation.Threw threw) =>
        threw with
        {
            Type = _common.Contains(threw.Type) ? threw.Type : "an exception",
            Message = KnownMessages.MeaningOf(threw.Message)?.Discreet ?? "",
        };

    /// <inheritdoc cref="WithoutMessage(Observation.Threw)"/>
    public static Ending WithoutMessage(Ending ending) =>
        ending is Ending.Crashed { Said: { } said } crashed
            ? crashed with
            {
                Said = KnownMessages.MeaningOf(said)?.Discreet ?? "",
            }
            : ending;
}
