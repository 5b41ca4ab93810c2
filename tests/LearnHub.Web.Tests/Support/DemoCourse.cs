namespace LearnHub.Web.Tests.Support;

/// <summary>The courses of most tests: one with every kind of question and several languages, one short, one for employers, one that asks for another first.</summary>
public static class DemoCourse
{
    public const string Drawing = """<svg xmlns="http://www.w3.org/2000/svg" width="320" height="160" viewBox="0 0 320 160"><circle cx="160" cy="80" r="40"/></svg>""";

    public const string Practice = """
        ::: question {#uebung practice}

        Welche Farbe hat der Ausweis?

        - [x] Grau {#key-grau}
          > Rueckmeldung zur Uebung.
        - [ ] Rosa {#key-rosa}

        > [!NOTE]
        > Erklaerung zur Uebung.

        :::
        """;

    public static readonly IReadOnlyList<TestQuestion> AllKinds =
    [
        new(
            "eine", """
            ::: question {#eine shuffle}

            Wie viele Tage haben Sie Zeit?

            - [ ] 3 Tage {#key-drei}
              > Rueckmeldung drei.
            - [x] 14 Tage {#key-vierzehn}
              > Rueckmeldung vierzehn.
            - [ ] 3 Monate {#key-monate}

            > [!TIP]
            > Ein Hinweis vorab.

            > [!NOTE]
            > Erklaerung eine.

            :::
            """,
            ["14 Tage"], ["3 Tage"], "key-drei", "key-vierzehn", "key-monate", "Rueckmeldung drei", "Rueckmeldung vierzehn", "Erklaerung eine"),
        new(
            "mehrere", """
            ::: question {#mehrere shuffle}

            Was bringen Sie mit?

            - [x] Pass {#key-pass}
            - [x] Vertrag {#key-vertrag}
            - [ ] Kuchen {#key-kuchen}
              > Rueckmeldung Kuchen.

            :::
            """,
            ["Pass", "Vertrag"], ["Pass", "Kuchen"], "key-pass", "key-vertrag", "key-kuchen", "Rueckmeldung Kuchen"),
        new(
            "stimmt", """
            ::: question {#stimmt}

            Stimmt das?

            - [ ] Ja {#key-ja}
            - [x] Nein {#key-nein}

            :::
            """,
            ["Nein"], ["Ja"], "key-ja", "key-nein"),
        new(
            "wort", """
            ::: question {#wort type=text}

            Wie heisst das Amt?

            - Geheimwortamt
            - Zweitwortamt

            :::
            """,
            ["  geheimwortAMT "], ["Postamt"], "Geheimwortamt", "Zweitwortamt"),
        new(
            "zahl", """
            ::: question {#zahl type=number answer=4711 tolerance=2}

            Welche Zahl?

            :::
            """,
            ["4.712"], ["99"], "4711", "tolerance"),
        new(
            "paare", """
            ::: question {#paare type=matching}

            Was passt?

            | Amt | Sache |
            |---|---|
            | Meldeamt | Wohnung |
            | Finanzamt | Steuer |
            | Jobcenter | Arbeit |

            :::
            """,
            ["Meldeamt=Wohnung", "Finanzamt=Steuer", "Jobcenter=Arbeit"], ["Meldeamt=Steuer", "Finanzamt=Steuer", "Jobcenter=Arbeit"]),
        new(
            "folge", """
            ::: question {#folge type=ordering}

            Was kommt zuerst?

            1. Einziehen
            2. Anmelden
            3. Ausruhen

            :::
            """,
            ["Einziehen", "Anmelden", "Ausruhen"], ["Ausruhen", "Anmelden", "Einziehen"]),
        new(
            "luecken", """
            ::: question {#luecken type=gaps}

            Zuerst die [[Anmeldung|Abmeldung|Umleitung]], dann das [[Konto|Auto]].

            :::
            """,
            ["Anmeldung", "Konto"], ["Umleitung", "Konto"]),
    ];

    public static readonly TestCourse FirstSteps = new(
        "first-steps",
        new TestModule("all-kinds")
        {
            Title = "Alle Arten",
            Minutes = 15,
            Pass = 75,
            Questions = AllKinds,
            Reading = $"""
                Sie müssen sich anmelden. ![Ein Kreis](../images/cover.svg)

                ## Üben

                {Practice}

                ::: trainer
                Nur fuer Lehrende.
                :::
                """,
            Translations = new Dictionary<string, string>
            {
                ["en"] = English,
                ["ar"] = Arabic,
            },
        },
        TestModule.WithQuiz("second", 5),
        TestModule.ToRead("third"))
    {
        Title = new Dictionary<string, string> { ["de"] = "Erste Schritte", ["en"] = "First steps", ["ar"] = "الخطوات الأولى" },
        Summary = new Dictionary<string, string> { ["de"] = "Ankommen.", ["en"] = "Arriving.", ["ar"] = "الوصول" },
        Certificate = "{ valid-months: 24 }",
        Drawing = Drawing,
    };

    /// <summary>One module, nothing to answer: completed by one click.</summary>
    public static readonly TestCourse Short = new("short", TestModule.ToRead("only")) { Title = new Dictionary<string, string> { ["de"] = "Kurz" } };

    public static readonly TestCourse ForEmployers = new("for-employers", TestModule.WithQuiz("duties"))
    {
        Audience = "employer",
        Title = new Dictionary<string, string> { ["de"] = "Pflichten" },
        Certificate = "none",
    };

    public static readonly TestCourse AfterShort = new("after-short", TestModule.WithQuiz("more"), TestModule.ToRead("rest"))
    {
        Title = new Dictionary<string, string> { ["de"] = "Danach" },
        Requires = ["short"],
    };

    public static IReadOnlyList<TestCourse> All => [FirstSteps, Short, ForEmployers, AfterShort];

    private const string English = """
        ---
        title: Every kind
        translates: none-yet
        reviewed: false
        ---

        You have to register. ![A circle](../images/cover.svg)

        ## Practise

        ::: question {#uebung}

        What colour is the card?

        - Grey {#key-grau}
          > Practice feedback.
        - Pink {#key-rosa}

        > [!NOTE]
        > Practice explanation.

        :::

        ::: trainer
        For teachers only.
        :::

        ::: question {#eine}

        How many days do you have?

        - 3 days {#key-drei}
          > Feedback three.
        - 14 days {#key-vierzehn}
          > Feedback fourteen.
        - 3 months {#key-monate}

        > [!TIP]
        > A hint.

        > [!NOTE]
        > Explanation one.

        :::

        ::: question {#mehrere}

        What do you bring?

        - Passport {#key-pass}
        - Contract {#key-vertrag}
        - Cake {#key-kuchen}
          > Feedback cake.

        :::

        ::: question {#stimmt}

        Is that so?

        - Yes {#key-ja}
        - No {#key-nein}

        :::

        ::: question {#wort}

        What is the office called?

        :::

        ::: question {#zahl}

        Which number?

        :::

        ::: question {#paare}

        What belongs together?

        | Office | Matter |
        |---|---|
        | Registry | Flat |
        | Tax office | Tax |
        | Job centre | Work |

        :::

        ::: question {#folge}

        What comes first?

        1. Move in
        2. Register
        3. Rest

        :::

        ::: question {#luecken}

        First the [[registration|deregistration|diversion]], then the [[account|car]].

        :::
        """;

    private static string Arabic => English
        .Replace("title: Every kind", "title: كل الأنواع", StringComparison.Ordinal)
        .Replace("You have to register.", "يجب عليك التسجيل.", StringComparison.Ordinal);
}
