using LearnHub.Content.Tests.Support;

namespace LearnHub.Content.Tests;

public sealed class TranslatedPracticeTests
{
    private const string Source =
        """
        Vorher.

        ::: question {#ueben practice}

        Üben?

        - [x] ja {#ja}
        - [ ] nein {#nein}

        :::

        """;

    private const string Translation =
        """
        До.

        ::: question {#ueben}

        Вправи?

        - так {#ja}
        - ні {#nein}

        :::

        """;

    [Fact]
    public void A_practice_question_stands_in_the_translation_though_only_the_source_calls_it_practice()
    {
        var front = World.TranslationFront.Replace("STAMP", TranslationStamp.For(World.Front + Source));
        var files = World.Files(new Dictionary<string, string> { ["c/de/m.md"] = World.Front + Source, ["c/uk/m.md"] = front + Translation });

        var course = CourseReader.Read(files, "c", World.Options()).Course;

        var text = course!.Module("m")!.Texts["uk"];
        Assert.Equal("<p>До.</p>\n[practice ueben]", Shown.Reading(text));
        Assert.Contains("- [ ] так", text.Markdown, StringComparison.Ordinal);
    }
}
