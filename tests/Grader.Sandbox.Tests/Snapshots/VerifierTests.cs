using Xunit;
using Xunit.Sdk;
using static Grader.Sandbox.Tests.Snapshots.Verifier;

namespace Grader.Sandbox.Tests.Snapshots;

public sealed class VerifierTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("grader-tests-").FullName;

    private string Verified => Path.Combine(folder, "case.verified.txt");

    private string Received => Path.Combine(folder, "case.received.txt");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task What_was_accepted_passes_whatever_its_line_ends_and_takes_an_old_received_file_away()
    {
        await File.WriteAllTextAsync(Verified, "one\r\ntwo", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Received, "old", TestContext.Current.CancellationToken);
        await Compare("one\ntwo\n");
        Assert.False(File.Exists(Received));
    }

    [Fact]
    public async Task Where_nothing_was_accepted_the_test_fails_and_what_was_received_can_be_accepted_as_it_is()
    {
        var thrown = await Assert.ThrowsAsync<FailException>(() => Compare("one\ntwo"));
        Assert.Equal(
            $"""
            Nothing was accepted yet. Where it is right, accept it:
            mv '{Received}' '{Verified}'
            one
            two
            """,
            thrown.Message
        );
        File.Move(Received, Verified);
        await Compare("one\ntwo");
    }

    [Fact]
    public async Task What_differs_is_kept_beside_what_was_accepted_and_its_first_different_line_is_shown()
    {
        await File.WriteAllTextAsync(Verified, "one\ntwo\nthree", TestContext.Current.CancellationToken);
        var thrown = await Assert.ThrowsAsync<FailException>(() => Compare("one\n2\n3"));
        Assert.Equal(
            $"""
            It is not what was accepted. Where it is right, accept it:
            mv '{Received}' '{Verified}'
            First difference, in line 2:
            accepted: two
            received: 2
            """,
            thrown.Message
        );
        Assert.Equal("one\n2\n3\n", await File.ReadAllTextAsync(Received, TestContext.Current.CancellationToken));
    }

    private async Task Compare(string text) => await Verify(text).UseDirectory(folder).UseFileName("case");
}
