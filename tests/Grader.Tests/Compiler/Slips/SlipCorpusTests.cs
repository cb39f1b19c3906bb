using Xunit;

namespace Grader.Tests.Compiler.Slips;

/// <summary>Every file under tests/cases/slips is a test: another file is another one.</summary>
public sealed class SlipCorpusTests
{
    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(SlipCase.Folder, "*.csx").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void What_does_not_compile_is_told_once_with_what_to_write(string file)
    {
        var slip = SlipCase.Read(file);
        Assert.Equal(slip.Said, slip.WhatIsSaid());
    }
}
