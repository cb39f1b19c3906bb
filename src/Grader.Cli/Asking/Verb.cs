using System.Collections.Immutable;
using System.CommandLine;

namespace Grader.Cli.Asking;

/// <summary>A verb, with what the end of its help says.</summary>
/// <param name="examples">Without the name of the program.</param>
/// <param name="endings">Exit codes, and what they stand for here.</param>
internal sealed class Verb(
    string name,
    string description,
    ImmutableArray<string> examples,
    ImmutableArray<(int Code, string Meaning)> endings
) : Command(name, description)
{
    public ImmutableArray<string> Examples => examples;

    public ImmutableArray<(int Code, string Meaning)> Endings => endings;
}
