# LearnHub: what there is to type. Each target can be run again at any time; after the first restore none needs a network.
PORT ?= 5080
WEB = src/LearnHub.Web
APP = LearnHub__Data="$(CURDIR)/data" LearnHub__Courses="$(CURDIR)/courses" LearnHub__Seeds="$(CURDIR)/seeds"
MIGRATIONS = --project $(WEB) --startup-project .tools/DesignTime

.PHONY: run test check check-courses bench migration

## run: build and serve on http://localhost:5080 (PORT=… changes it), with demo people
run:
	@.tools/need sdk
	@.tools/need --soft drawing
	@dotnet build $(WEB) -c Release -v quiet --nologo
	@.tools/welcome $(PORT)
	@$(APP) DOTNET_ENVIRONMENT=Development dotnet run --project $(WEB) -c Release --no-build --no-launch-profile -- --urls http://localhost:$(PORT)

## test: every test, the browser ones included
test:
	@.tools/need sdk drawing browser print
	@.tools/run-tests

## check: what has to hold before a change is handed in
check: test check-courses
	dotnet format LearnHub.sln --verify-no-changes --no-restore --exclude-diagnostics IDE0005
	dotnet tool restore >/dev/null
	dotnet restore .tools/DesignTime -v quiet --nologo
	dotnet ef migrations has-pending-model-changes $(MIGRATIONS)

## check-courses: what is to be mended in the courses; ON=2027-01-02 reads the figures of that day
check-courses:
	@.tools/need sdk
	@dotnet build $(WEB) -c Release -v quiet --nologo -clp:ErrorsOnly
	@LearnHub__Courses=courses dotnet $(WEB)/bin/Release/net10.0/learnhub.dll check-courses $(if $(ON),--on $(ON))

## bench: speed and weight against a bare endpoint, in a Release build
bench:
	@.tools/need sdk load browser
	@dotnet run --project tests/LearnHub.Benchmarks -c Release

## migration name=…: a new database migration from what changed in the model
migration:
	@test -n "$(name)" || { echo 'Say what changes: make migration name=AddMentors'; exit 2; }
	dotnet tool restore >/dev/null
	dotnet restore .tools/DesignTime -v quiet --nologo
	dotnet ef migrations add $(name) $(MIGRATIONS) --output-dir Data/Sqlite/Migrations
