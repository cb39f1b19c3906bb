using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Grader.Judging.Meanings;

/// <summary>What a message of TorchSharp's or .NET's means, in sentences.</summary>
/// <param name="Full">For whoever made all of the program that said it: with the shapes and types of the message.</param>
/// <param name="Discreet">Without: the message is the answer's choice, and could say what the program around it holds.</param>
public sealed record Meaning(string Full, string Discreet)
{
    public static implicit operator Meaning(string both) => new(both, both);
}

/// <summary>A message by words that it has, and what it means.</summary>
internal sealed record KnownMessage
{
    private readonly Regex _words;
    private readonly Func<GroupCollection, Meaning?> _meaning;

    /// <param name="words">A regular expression; what it captures is nobody's but the message's.</param>
    /// <param name="meaning">Null where the message is not the one after all.</param>
    public KnownMessage(string words, Func<GroupCollection, Meaning?> meaning)
    {
        // Messages come from hostile code: every repetition in a pattern stands behind words that its characters cannot make, so
        // that none takes long. RegexOptions.NonBacktracking would promise that, and takes two megabytes a pattern.
        _words = new(words, RegexOptions.CultureInvariant);
        _meaning = meaning;
    }

    public KnownMessage(string words, string meaning)
        : this(words, _ => meaning) { }

    public Meaning? MeaningOf(string message) => _words.Match(message) is { Success: true } found ? _meaning(found.Groups) : null;

    /// <summary>The first that fits speaks; null where none does.</summary>
    public static Meaning? FindIn(ImmutableArray<KnownMessage> table, string message) =>
        table.Select(k => k.MeaningOf(message)).FirstOrDefault(m => m is not null);
}
