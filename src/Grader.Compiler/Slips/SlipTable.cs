using System.Collections.Immutable;

namespace Grader.Compiler.Slips;

/// <summary>What could mend an error: a rule looks for one kind of slip, and proposes.</summary>
internal delegate IEnumerable<Mend> SlipRule(ErrorSite site);

/// <summary>All rules. The first mend that helps is told: what says more about the cause stands above what mends much.</summary>
internal static class SlipTable
{
    public static ImmutableArray<SlipRule> Rules { get; } =
    [
        .. Pasted.Rules,
        .. PythonBlocks.Rules,
        .. Texts.Rules,
        .. Numbers.Rules,
        .. NamedArguments.Rules,
        .. Powers.Rules,
        .. Punctuation.BracketRules,
        .. Logic.Rules,
        .. PythonWords.Rules,
        .. Lookalikes.Rules,
        .. ScriptTop.Rules,
        .. Calls.Rules,
        .. Declarations.AboveNames,
        .. Names.Rules,
        .. Declarations.Rules,
        .. Returns.Rules,
        .. Conversions.Rules,
        .. Punctuation.Rules,
    ];
}
