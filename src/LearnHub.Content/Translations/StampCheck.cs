using LearnHub.Content.Reading;

namespace LearnHub.Content.Translations;

/// <summary>Warns when the source has changed since it was translated.</summary>
internal static class StampCheck
{
    private const int MostLinesNamed = 12;

    public static void Check(TranslationFront front, ModuleFile file, ModuleFile source)
    {
        if (front.Stamp is null or TranslationStamp.None)
        {
            file.Problems.Warning(front.StampAt, "translation-not-stamped", "Nobody has noted yet which source text this translates. When it is complete, run `learnhub stamp-translations`.");
            return;
        }

        if (!TranslationStamp.IsStamp(front.Stamp))
        {
            file.Problems.Error(front.StampAt, "bad-value", $"`translates` is written by `learnhub stamp-translations`. Write `{TranslationStamp.None}` until then.");
            return;
        }

        var changed = TranslationStamp.ChangedLines(source.StampParts.Value, front.Stamp);
        if (changed.IsEmpty)
            return;

        var named = string.Join(", ", changed.Take(MostLinesNamed)) + (changed.Length > MostLinesNamed ? ", …" : "");
        file.Problems.Warning(front.StampAt, "outdated-translation",
            $"The source has changed since: {source.Path}, {(changed.Length == 1 ? "line" : "lines")} {named}. Translate that again, then run `learnhub stamp-translations`.");
    }
}
