"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Bookmark, Link2, Trash2 } from "lucide-react";
import { useRouter, useSearchParams } from "next/navigation";
import { type FormEvent, memo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { toast } from "@/components/ui/toast";
import { refusalText } from "./refusal-text";
import { readViews, type SavedView, toViewSearch, writeViews } from "./saved-views";

/** Ways to look at the list that somebody keeps: filters, order, columns and widths under a name, or as a link. */
export const ViewsMenu = memo(function ViewsMenu({ workspaceUuid }: { workspaceUuid: string }) {
  const [open, setOpen] = useState(false);
  const search = toViewSearch(useSearchParams().toString());
  const queries = useQueryClient();
  const queryKey = ["connectors", workspaceUuid, "views"];
  const { data: views = [] } = useQuery({
    queryKey,
    queryFn: ({ signal }) => readViews(workspaceUuid, signal),
    enabled: open,
  });
  const current = views.find((view) => view.search === search);

  const keep = async (next: SavedView[], news: string) => {
    try {
      await writeViews(workspaceUuid, next);
      queries.setQueryData(queryKey, next);
      toast.success(news);
    } catch (error) {
      toast.error("The view was not saved", { description: refusalText(error) });
    }
  };
  const copyLink = async () => {
    const { origin, pathname } = window.location;
    await navigator.clipboard.writeText(`${origin}${pathname}${search && `?${search}`}`).then(
      () => toast.success("Link to this view copied"),
      () => toast.error("The browser did not allow copying"),
    );
  };

  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button variant="outline" title="Views" className="max-2xl:px-2">
          <Bookmark aria-hidden />
          <span className={current ? "max-w-40 truncate" : "max-2xl:sr-only"}>
            {current ? current.name : "Views"}
          </span>
        </Button>
      </PopoverTrigger>
      <PopoverContent align="end" aria-label="Views" className="w-72 p-1.5">
        <ViewList
          views={views}
          current={search}
          onPicked={() => setOpen(false)}
          onDelete={(view) =>
            void keep(
              views.filter((other) => other !== view),
              `The view ${view.name} was deleted`,
            )
          }
        />
        <SaveView
          onSave={(title) =>
            void keep(
              [...views.filter(({ name }) => name !== title), { name: title, search }],
              `The view ${title} was saved`,
            )
          }
        />
        <Button variant="ghost" className="w-full justify-start" onClick={() => void copyLink()}>
          <Link2 aria-hidden />
          Copy link to this view
        </Button>
      </PopoverContent>
    </Popover>
  );
});

function ViewList(props: {
  views: readonly SavedView[];
  current: string;
  onPicked: () => void;
  onDelete: (view: SavedView) => void;
}) {
  const router = useRouter();
  if (props.views.length === 0) {
    return (
      <p className="px-2 py-1.5 text-muted-foreground text-xs">
        No views yet. Set filters, order and columns, then save them here.
      </p>
    );
  }
  return (
    <ul>
      {props.views.map((view) => (
        <li key={view.name} className="flex items-center gap-1">
          <Button
            variant="ghost"
            aria-current={view.search === props.current || undefined}
            className="min-w-0 flex-1 justify-start aria-[current]:text-link"
            onClick={() => {
              router.replace(`?${view.search}`);
              props.onPicked();
            }}
          >
            <span className="truncate">{view.name}</span>
          </Button>
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={`Delete the view ${view.name}`}
            onClick={() => props.onDelete(view)}
          >
            <Trash2 aria-hidden />
          </Button>
        </li>
      ))}
    </ul>
  );
}

function SaveView({ onSave }: { onSave: (title: string) => void }) {
  const [title, setTitle] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === "") return;
    onSave(title.trim());
    setTitle("");
  };
  return (
    <form onSubmit={submit} className="my-1 flex gap-1 border-t pt-1.5">
      <Input
        aria-label="Save this view as"
        placeholder="Save this view as…"
        maxLength={60}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Button type="submit" variant="outline">
        Save
      </Button>
    </form>
  );
}
