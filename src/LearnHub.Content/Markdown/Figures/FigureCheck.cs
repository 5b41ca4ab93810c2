using LearnHub.Content.Reading;
using LearnHub.Content.Shared;
using LearnHub.Content.Yaml;

namespace LearnHub.Content.Markdown.Figures;

/// <summary>Checks that figures exist and hold on the day.</summary>
internal sealed class FigureCheck
{
    private readonly Dictionary<string, DateOnly> _expired = new(StringComparer.Ordinal);
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    private readonly HashSet<string> _blank = new(StringComparer.Ordinal);

    /// <summary>The keys of expired figures that the page shows, with their last day.</summary>
    public IReadOnlyDictionary<string, DateOnly> Expired => _expired;

    /// <summary>The keys of contacts that the page shows and the operator has yet to fill in.</summary>
    public IReadOnlySet<string> Blank => _blank;

    public void Check(FigureInline figure, Position at, PageCheck check)
    {
        var (page, problems) = (check.Page, check.Problems);
        var day = page.On;
        if (figure.Day is not null && !Dates.TryRead(figure.Day, out day))
        {
            problems.Error(at, "bad-date", $"`{figure.Day}` is not a day. Write it as {{{{{figure.Key}@2027-01-01}}}}.");
            return;
        }

        // What stands in a block for one region may use that region's own figures, wherever the site is run.
        var facts = check.Region is { } region && page.Shared.Regions.Find(region.Argument) is not null && !page.Shared.Regions.LiesIn(page.Region, region.Argument)
            ? page.Shared.Regions.FactsIn(region.Argument, page.Shared.Facts)
            : page.Facts;
        switch (facts.Find(figure.Key))
        {
            case null:
                problems.Error(at, "unknown-figure", $"There is no figure or contact `{figure.Key}` in facts.yml. Correct the key or add the figure.");
                break;
            case NumberFact fact:
                CheckValue(fact, day, figure, at, check);
                break;
            case BlankFact:
                // Nothing for the author to mend: the operator gets a list.
                _blank.Add(figure.Key);
                break;
        }
    }

    private void CheckValue(NumberFact fact, DateOnly day, FigureInline figure, Position at, PageCheck check)
    {
        if (fact.On(day) is not { } value)
        {
            check.Problems.Error(at, "figure-without-value", $"`{fact.Key}` has no value for {day:yyyy-MM-dd}; its first begins on {fact.Values[0].From:yyyy-MM-dd}. Add the earlier value to facts.yml.");
            return;
        }

        // A day that the author names is history or outlook, and does not expire.
        if (figure.Day is not null || value.Until is not { } until || !value.IsExpiredOn(day))
            return;

        _expired[fact.Key] = until;
        if (!check.IsTranslation && _told.Add(fact.Key))
            check.Problems.Warning(at, "expired-figure", $"`{fact.Key}` held until {until:yyyy-MM-dd}. Look up the new value and add it to {fact.File}.");
    }
}
