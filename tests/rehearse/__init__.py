"""The daily run rehearsed: `.github/workflows/daily.yml` itself, job by job, on the news world.

    expressions  what stands in `${{ }}`
    workflow     the file: its jobs and steps
    actions      stand-ins for what the file `uses`: checkout, cache, artifacts, pages
    job          one job in a clean directory, with the rights that the file gives it and no others
    gh           a stand-in for GitHub's command: issues, pull requests, releases, each only with its right
    ikrar        the command as it is, but for its clock, its registry and its network, which are the world's
    scene        what the web is like on a day: faults, an outlet that was broken into, a run that is killed
    taken        the world of a scene
    stage        the repository, the site and all that is kept from one day to the next
    week         the days, and what must have come of each

`make rehearse` plays a week twice and compares the bytes; `make test` plays two days.
"""
