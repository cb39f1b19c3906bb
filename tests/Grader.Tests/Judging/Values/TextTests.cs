using Xunit;
using static Grader.Tests.Judging.Verdicts;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Judging.Values;

public sealed class TextTests
{
    [Fact]
    public void Equal_texts_pass() => Passes(Text("Größe 🙂\n"), Text("Größe 🙂\n"));

    [Fact]
    public void Short_texts_are_shown_whole() => Fails("\"yes\" was seen; \"no\" was expected.", Text("yes"), Text("no"));

    [Fact]
    public void Case_matters() => Fails("\"Yes\" was seen; \"yes\" was expected.", Text("Yes"), Text("yes"));

    [Fact]
    public void An_empty_text_is_shown_as_such() => Fails("\"\" was seen; \"a\" was expected.", Text(""), Text("a"));

    [Fact]
    public void What_cannot_be_seen_is_written_out() =>
        Fails(@"""a\n"" was seen; ""a\\n\""\u00A0"" was expected.", Text("a\n"), Text("a\\n\"\u00a0"));

    [Fact]
    public void Long_texts_are_cut_around_their_first_difference() =>
        Fails(
            "The text differs from character 45 on: …\"aa, loss is 4.00\\nbbbbbbb\"… was seen; …\"aa, loss is "
                + "2.00\\nbbbbbbb\"… was expected.",
            Text(new string('a', 34) + ", loss is 4.00\n" + new string('b', 50)),
            Text(new string('a', 34) + ", loss is 2.00\n" + new string('b', 50))
        );

    [Fact]
    public void A_text_that_ends_early_is_shown_to_end() =>
        Fails(
            "The text differs from character 51 on: …\"aaaaaaaaaaaa\" was seen; …\"aaaaaaaaaaaaab\" was expected.",
            Text(new string('a', 50)),
            Text(new string('a', 51) + "b")
        );

    [Fact]
    public void A_long_text_in_place_of_a_short_one_is_cut_from_its_start() =>
        Fails(
            "The text differs from character 1 on: \"bbbbbbbbbbbb\"… was seen; \"a\" was expected.",
            Text(new string('b', 100)),
            Text("a")
        );

    [Fact]
    public void A_cut_does_not_halve_a_character() =>
        Fails(
            "The text differs from character 41 on: …\"🙂🙂🙂🙂🙂🙂😀🙂🙂🙂🙂🙂\"… was seen; "
                + "…\"🙂🙂🙂🙂🙂🙂!🙂🙂🙂🙂🙂🙂\"… was expected.",
            Text(Smiles(20) + "😀" + Smiles(20)),
            Text(Smiles(20) + "!" + Smiles(20))
        );

    [Fact]
    public void A_difference_within_a_character_shows_the_character() =>
        Fails(
            "The text differs from character 42 on: …\"🙂🙂🙂🙂🙂🙂😀🙂🙂🙂🙂🙂🙂\"… was seen; "
                + "…\"🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂\"… was expected.",
            Text(Smiles(20) + "😀" + Smiles(20)),
            Text(Smiles(41))
        );

    private static string Smiles(int count) => string.Concat(Enumerable.Repeat("🙂", count));
}
