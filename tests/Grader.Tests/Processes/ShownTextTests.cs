using System.IO.Pipelines;
using System.Text;
using Grader.Processes;
using Xunit;

namespace Grader.Tests.Processes;

public sealed class ShownTextTests
{
    [Theory]
    [InlineData("a\tb\nc", "a\tb\nc", true)]
    [InlineData("a\r\nb\r\n", "a\nb\n", false)]
    [InlineData("\u001b[2Jŷ 😀\rx\n", "\\x1b[2Jŷ 😀\\rx\n", false)]
    [InlineData("", "", false)]
    public async Task What_is_printed_is_shown_and_acts_on_nothing_however_it_is_cut(
        string printed,
        string shown,
        bool withinLine
    )
    {
        foreach (var size in new[] { 1, 2, 3, 1000 })
        {
            var (text, to) = await Drained([.. Encoding.UTF8.GetBytes(printed).Chunk(size)]);
            Assert.Equal((shown, withinLine), (to.ToString(), text.WithinLine));
        }
    }

    [Fact]
    public async Task Bytes_that_are_no_text_show_as_such() =>
        Assert.Equal(
            "a\uFFFD",
            (
                await Drained([
                    [(byte)'a'],
                    [0xC3],
                ])
            ).To.ToString()
        );

    [Theory]
    [InlineData("before\nStack overflow.\n   at f()\n", "before\n", "Stack overflow.\n   at f()\n")]
    [InlineData("Unhandled exception. System.Exception: no", "", "Unhandled exception. System.Exception: no")]
    public async Task What_may_be_the_runtimes_last_words_is_held_back(string printed, string shown, string held)
    {
        var (text, to) = await Drained([Encoding.UTF8.GetBytes(printed)]);
        Assert.Equal((shown, held), (to.ToString(), text.Held));
    }

    [Fact]
    public async Task A_program_that_only_speaks_like_the_runtime_is_shown_as_it_lives_on()
    {
        var pipe = new Pipe();
        var to = new Awaited("Fatal error. Type q.");
        var text = new ShownText(to, 1000);
        text.BeginShowing();
        var draining = text.Drain(pipe.Reader.AsStream(), () => { }, TestContext.Current.CancellationToken);
        await pipe.Writer.WriteAsync("Fatal error. Type q."u8.ToArray(), TestContext.Current.CancellationToken);
        await to.Written.WaitAsync(TestContext.Current.CancellationToken);
        await pipe.Writer.CompleteAsync();
        await draining;
        Assert.Equal("", text.Held);
    }

    [Fact]
    public async Task What_comes_before_the_program_begins_is_held()
    {
        var (text, to) = await Drained(["TorchSharp does not load"u8.ToArray()], begun: false);
        Assert.Equal(("", "TorchSharp does not load"), (to.ToString(), text.Held));
    }

    [Fact]
    public async Task What_comes_before_it_is_known_that_the_program_began_is_shown_once_it_is()
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 1, resumeWriterThreshold: 1)); // a write ends as it is read
        var to = new Awaited("Press Enter.");
        var text = new ShownText(to, 1000);
        var draining = text.Drain(pipe.Reader.AsStream(), () => { }, TestContext.Current.CancellationToken);
        await pipe.Writer.WriteAsync("Press Enter."u8.ToArray(), TestContext.Current.CancellationToken);
        text.BeginShowing();
        await to.Written.WaitAsync(TestContext.Current.CancellationToken);
        await pipe.Writer.CompleteAsync();
        await draining;
    }

    [Fact]
    public async Task Beyond_the_limit_no_more_is_read()
    {
        var overflowed = false;
        var text = new ShownText(TextWriter.Null, 3);
        await text.Drain(new MemoryStream(new byte[4]), () => overflowed = true, TestContext.Current.CancellationToken);
        Assert.True(overflowed && text.Overflowed);
    }

    [Fact]
    public async Task Whoever_is_silenced_is_still_read()
    {
        var to = new StringWriter();
        var text = new ShownText(to, 1000);
        text.BeginShowing();
        text.Silence();
        var stream = new MemoryStream("much more"u8.ToArray());
        await text.Drain(stream, () => { }, TestContext.Current.CancellationToken);
        Assert.Equal(("", stream.Length), (to.ToString(), stream.Position));
    }

    private static async Task<(ShownText Text, StringWriter To)> Drained(byte[][] pieces, bool begun = true)
    {
        var pipe = new Pipe();
        var to = new StringWriter();
        var text = new ShownText(to, 1000);
        if (begun)
        {
            text.BeginShowing();
        }
        var draining = text.Drain(pipe.Reader.AsStream(), () => { }, TestContext.Current.CancellationToken);
        foreach (var piece in pieces)
        {
            await pipe.Writer.WriteAsync(piece, TestContext.Current.CancellationToken);
        }
        await pipe.Writer.CompleteAsync();
        await draining;
        return (text, to);
    }

    private sealed class Awaited(string text) : StringWriter
    {
        private readonly TaskCompletionSource _written = new();

        public Task Written => _written.Task;

        public override void Write(string? value)
        {
            base.Write(value);
            if (ToString().Contains(text, StringComparison.Ordinal))
            {
                _written.TrySetResult();
            }
        }
    }
}
